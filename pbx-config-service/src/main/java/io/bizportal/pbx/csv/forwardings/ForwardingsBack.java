package io.bizportal.pbx.csv.forwardings;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Existing;
import io.bizportal.kit.table.Faults;
import io.bizportal.pbx.PbxConfig;
import io.bizportal.pbx.change.BulkChangeSet;
import io.bizportal.pbx.change.BulkUndo;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.change.SettingKind;
import io.bizportal.pbx.change.SettingKinds;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.csv.Steps;
import io.bizportal.pbx.rule.Findings;
import io.bizportal.pbx.voice.VoiceForwardingRules;
import io.bizportal.pbx.voice.VoiceForwardingSettings;
import io.bizportal.pbx.voice.VoiceForwardings;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes forwardings back by the thousand, as the import of a file that says so would. */
@Singleton
class ForwardingsBack implements BulkUndo {

  private final ForwardingTable table;
  private final CheckForwardings check;
  private final WriteForwardings write;
  private final VoiceForwardings forwardings;
  private final SettingKinds kinds;
  private final ObjectMapper json;
  private final PbxConfig config;

  ForwardingsBack(
      ForwardingTable table,
      CheckForwardings check,
      WriteForwardings write,
      VoiceForwardings forwardings,
      SettingKinds kinds,
      ObjectMapper json,
      PbxConfig config) {
    this.table = table;
    this.check = check;
    this.write = write;
    this.forwardings = forwardings;
    this.kinds = kinds;
    this.json = json;
    this.config = config;
  }

  @Override
  public boolean takes(List<Step> steps) {
    return steps.stream()
        .allMatch(
            step ->
                step.resource().equals(VoiceForwardings.RESOURCE)
                    && step.action() == Change.Action.UPDATED);
  }

  @Override
  public void back(
      Connection connection, LockedContract contract, List<Step> steps, BulkChangeSet changes)
      throws SQLException {
    Map<String, Existing<ForwardingRow>> existing = new LinkedHashMap<>();
    Map<UUID, Existing<ForwardingRow>> byId = new HashMap<>();
    table.each(
        connection,
        contract.number(),
        one -> {
          existing.put(one.key(), one);
          byId.put(one.id(), one);
        });
    Faults faults = new Faults();
    List<Comparison.Changed<ForwardingRow>> changed = new ArrayList<>();
    for (Step step : steps) {
      Existing<ForwardingRow> now = byId.get(step.id());
      if (now != null) {
        read(step, now.setting(), faults)
            .ifPresent(row -> changed.add(new Comparison.Changed<>(Steps.cells(step), now, row)));
      }
    }
    Steps.refuseIfAny(faults);
    check.check(
        contract.number(),
        new Comparison<>(steps.size(), List.of(), changed, List.of(), 0, existing, ""),
        faults);
    Steps.refuseIfAny(faults);
    write.write(connection, contract, changed, changes, percent -> {});
  }

  private Optional<ForwardingRow> read(Step step, ForwardingRow now, Faults faults) {
    SettingKind kind = kinds.require(VoiceForwardings.RESOURCE);
    Findings findings = new Findings();
    Optional<VoiceForwardingRules.Outcome> outcome =
        new VoiceForwardingRules(now.options(), now.number(), config.forwarding().refusedKinds())
            .apply(
                SettingKinds.read(
                    json,
                    kind.settings(step.from(forwardings.state(now.number(), now.forwarding()))),
                    VoiceForwardingSettings.class),
                findings);
    Steps.add(faults, step, findings.all());
    return outcome.map(kept -> new ForwardingRow(now.number(), now.options(), kept.forwarding()));
  }
}

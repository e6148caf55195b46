package io.bizportal.pbx.csv.linekeys;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.kit.table.Faults;
import io.bizportal.pbx.change.BulkChangeSet;
import io.bizportal.pbx.change.BulkUndo;
import io.bizportal.pbx.change.SettingKinds;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.csv.NamesOf;
import io.bizportal.pbx.csv.Steps;
import io.bizportal.pbx.linekey.CheckedKeys;
import io.bizportal.pbx.linekey.LineKey;
import io.bizportal.pbx.linekey.LineKeySettings;
import io.bizportal.pbx.linekey.LineKeys;
import io.bizportal.pbx.rule.Findings;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes line keys back by the thousand: those of each extension as one list. */
@Singleton
public class KeysBack implements BulkUndo {

  private final LineKeys keys;
  private final WriteKeys write;
  private final ObjectMapper json;

  KeysBack(LineKeys keys, WriteKeys write, ObjectMapper json) {
    this.keys = keys;
    this.write = write;
    this.json = json;
  }

  @Override
  public boolean takes(List<Step> steps) {
    return steps.stream().allMatch(step -> step.resource().equals(LineKeys.RESOURCE));
  }

  @Override
  public void back(
      Connection connection, LockedContract contract, List<Step> steps, BulkChangeSet changes)
      throws SQLException {
    NamesOf names = new NamesOf(connection, contract.number());
    Set<UUID> extensions = Set.copyOf(names.extensions().values());
    Set<UUID> numbers = Set.copyOf(names.externalNumbers().values());
    Map<UUID, List<LineKey>> now = keys.stored(steps.stream().map(Step::id).toList());
    Faults faults = new Faults();
    List<TerminalKeysOf> wanted = new ArrayList<>();
    for (Step step : steps) {
      List<LineKey> had = now.getOrDefault(step.id(), List.of());
      Findings findings = new Findings();
      List<LineKey> asked =
          CheckedKeys.of(
                  SettingKinds.read(json, step.from(keys.state(had)), LineKeySettings.class),
                  step.id(),
                  findings)
              .keys();
      known(asked, extensions, numbers, findings);
      Steps.add(faults, step, findings.all());
      wanted.add(
          new TerminalKeysOf(
              step.id(),
              had,
              asked.stream().sorted(Comparator.comparingInt(LineKey::position)).toList()));
    }
    Steps.refuseIfAny(faults);
    write.write(connection, wanted, changes, percent -> {});
  }

  private static void known(
      List<LineKey> asked, Set<UUID> extensions, Set<UUID> numbers, Findings findings) {
    for (int i = 0; i < asked.size(); i++) {
      UUID monitored = asked.get(i).extension();
      UUID line = asked.get(i).externalNumber();
      if (monitored != null && !extensions.contains(monitored)) {
        findings.add(
            "/keys/" + i + "/extension",
            "extension-unknown",
            "この内線は見つかりません",
            "There is no such extension");
      }
      if (line != null && !numbers.contains(line)) {
        findings.add(
            "/keys/" + i + "/externalNumber",
            "number-unknown",
            "この外線番号は見つかりません",
            "There is no such external number");
      }
    }
  }
}

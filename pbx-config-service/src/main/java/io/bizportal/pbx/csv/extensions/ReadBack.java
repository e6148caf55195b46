package io.bizportal.pbx.csv.extensions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.table.Faults;
import io.bizportal.pbx.PbxConfig;
import io.bizportal.pbx.absence.AbsenceBehaviour;
import io.bizportal.pbx.absence.AbsenceRules;
import io.bizportal.pbx.absence.AbsenceSettings;
import io.bizportal.pbx.absence.Absences;
import io.bizportal.pbx.change.BulkUndo.Step;
import io.bizportal.pbx.change.SettingKinds;
import io.bizportal.pbx.csv.Steps;
import io.bizportal.pbx.extension.CheckedSettings;
import io.bizportal.pbx.extension.ExtensionSettings;
import io.bizportal.pbx.extension.ExtensionState;
import io.bizportal.pbx.rule.Findings;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the extension that an undo leads back to, by the rules that hold now. */
@Singleton
class ReadBack {

  private final SettingKinds kinds;
  private final ExtensionState extensions;
  private final Absences absences;
  private final ObjectMapper json;
  private final PbxConfig config;

  ReadBack(
      SettingKinds kinds,
      ExtensionState extensions,
      Absences absences,
      ObjectMapper json,
      PbxConfig config) {
    this.kinds = kinds;
    this.extensions = extensions;
    this.absences = absences;
    this.json = json;
    this.config = config;
  }

  /**
   * What it leads back to.
   *
   * @param pin what the voicemail PIN becomes, hashed; null: as it is
   */
  record Read(ExtensionRow row, @Nullable Optional<String> pin) {

    /** Never in a log. */
    @Override
    public String toString() {
      return "Read[" + row + "]";
    }
  }

  /** One that is to be there again; none if the rules object. */
  @Nullable Read deleted(ExtensionsBack.Whole whole, Faults faults) {
    Step extension = whole.extension().orElseThrow();
    CheckedSettings settings =
        settings(extension, Objects.requireNonNull(extension.before()), faults);
    Optional<String> pin = whole.absence().map(ReadBack::kept).orElse(Optional.empty());
    return whole
        .absence()
        .map(step -> behaviour(step, Objects.requireNonNull(step.before()), settings, pin, faults))
        .orElse(Optional.of(new AbsenceBehaviour.Off()))
        .filter(read -> faults.none())
        .map(read -> new Read(new ExtensionRow(settings, read, pin.isPresent(), null), pin))
        .orElse(null);
  }

  /** One that is there and is to be as it was; none if the rules object. */
  @Nullable Read updated(ExtensionsBack.Whole whole, ExtensionRow now, Faults faults) {
    CheckedSettings settings =
        whole
            .extension()
            .map(step -> settings(step, step.from(extensions.of(now.settings(), "")), faults))
            .orElse(now.settings());
    Optional<String> pin =
        whole
            .absence()
            .filter(step -> step.fields().contains(Absences.PIN))
            .map(ReadBack::kept)
            .orElse(null);
    boolean pinSet = pin == null ? now.pinSet() : pin.isPresent();
    return whole
        .absence()
        .map(
            step ->
                behaviour(
                    step,
                    step.from(absences.state(now.absence(), now.pinSet())),
                    settings,
                    pinSet ? Optional.of("") : Optional.empty(),
                    faults))
        .orElse(Optional.of(now.absence()))
        .filter(read -> faults.none())
        .map(read -> new Read(new ExtensionRow(settings, read, now.pinSet(), null), pin))
        .orElse(null);
  }

  private CheckedSettings settings(Step step, ObjectNode state, Faults faults) {
    Findings findings = new Findings();
    CheckedSettings settings =
        CheckedSettings.of(
            SettingKinds.read(
                json,
                kinds.require(ExtensionState.RESOURCE).settings(state),
                ExtensionSettings.class),
            findings);
    Steps.add(faults, step, findings.all());
    return settings;
  }

  private Optional<AbsenceBehaviour> behaviour(
      Step step, ObjectNode state, CheckedSettings settings, Optional<String> pin, Faults faults) {
    Findings findings = new Findings();
    Optional<AbsenceRules.Outcome> outcome =
        new AbsenceRules(config.forwarding().refusedKinds(), settings.number(), pin.isPresent())
            .apply(
                SettingKinds.read(
                    json, kinds.require(Absences.RESOURCE).settings(state), AbsenceSettings.class),
                findings);
    Steps.add(faults, step, findings.all());
    return outcome.map(AbsenceRules.Outcome::behaviour);
  }

  /** The hash that a change set kept, if there was a PIN. */
  private static Optional<String> kept(Step step) {
    return Optional.ofNullable(step.kept())
        .map(kept -> kept.path(Absences.PIN))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText);
  }
}

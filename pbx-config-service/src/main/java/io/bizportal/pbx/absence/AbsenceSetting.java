package io.bizportal.pbx.absence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.pbx.change.SettingKind;
import io.bizportal.pbx.change.SettingKinds;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.extension.Extensions;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Absence behaviours as previews, plans and undo write them. One is there as long as its extension
 * is: adding it is setting it, and it goes with the extension alone.
 */
@Singleton
class AbsenceSetting implements SettingKind {

  private final Extensions extensions;
  private final Absences absences;
  private final SetAbsence set;
  private final ObjectMapper json;

  AbsenceSetting(Extensions extensions, Absences absences, SetAbsence set, ObjectMapper json) {
    this.extensions = extensions;
    this.absences = absences;
    this.set = set;
    this.json = json;
  }

  @Override
  public String resource() {
    return Absences.RESOURCE;
  }

  @Override
  public Written<?> create(
      LockedContract contract, UUID id, ObjectNode settings, @Nullable ObjectNode kept) {
    return change(contract, id, ExpectedVersion.any(), settings, kept);
  }

  @Override
  public Written<?> change(
      LockedContract contract,
      UUID id,
      ExpectedVersion expected,
      ObjectNode settings,
      @Nullable ObjectNode kept) {
    AbsenceSettings given = SettingKinds.read(json, settings, AbsenceSettings.class);
    return set.set(
        contract,
        id,
        expected,
        kept == null ? set.prepare(given) : new SetAbsence.Wanted(given, true, pin(kept)));
  }

  @Override
  public Written<?> remove(LockedContract contract, UUID id, ExpectedVersion expected) {
    return change(contract, id, expected, json.createObjectNode().put("mode", "OFF"), null);
  }

  @Override
  public @Nullable ObjectNode state(LockedContract contract, UUID id) {
    return extensions.among(contract.number(), Set.of(id)).isEmpty()
        ? null
        : absences.state(absences.of(id));
  }

  @Override
  public ObjectNode settings(ObjectNode state) {
    ObjectNode settings = state.deepCopy();
    settings.remove("voicemailPinSet");
    return settings.path("mode").asText().equals(Absence.Mode.OFF.name())
        ? settings.retain("mode")
        : settings;
  }

  @Override
  public Set<String> secrets() {
    return Set.of(SetAbsence.Wanted.PIN);
  }

  @Override
  public @Nullable String name(ObjectNode state) {
    return null;
  }

  private static @Nullable String pin(ObjectNode kept) {
    JsonNode pin = kept.path(SetAbsence.Wanted.PIN);
    return pin.isTextual() ? pin.asText() : null;
  }
}

package io.bizportal.pbx.absence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.pbx.change.LastingSetting;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.extension.AbsenceMode;
import io.bizportal.pbx.extension.Extensions;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Absence behaviours as previews, plans and undo write them. One is there as long as its extension
 * is: adding it is setting it, and it goes with the extension alone.
 */
@Singleton
class AbsenceSetting extends LastingSetting<AbsenceSettings> {

  /** Of what was prepared: the number that the PIN was found not to be. */
  private static final String NOT_NUMBER = "notNumber";

  private final Extensions extensions;
  private final Absences absences;
  private final SetAbsence set;
  private final ObjectMapper json;

  AbsenceSetting(Extensions extensions, Absences absences, SetAbsence set, ObjectMapper json) {
    super(Absences.RESOURCE, AbsenceSettings.class, json);
    this.extensions = extensions;
    this.absences = absences;
    this.set = set;
    this.json = json;
  }

  @Override
  protected Written<?> set(
      LockedContract contract, UUID id, ExpectedVersion expected, AbsenceSettings settings) {
    return set.set(contract, id, expected, set.prepare(settings));
  }

  @Override
  protected AbsenceSettings untouched() {
    return read(json.createObjectNode().put("mode", AbsenceMode.OFF.name()));
  }

  /** A PIN that was kept, or hashed before the contract was locked, comes as its hash. */
  @Override
  public Written<?> change(
      LockedContract contract,
      UUID id,
      ExpectedVersion expected,
      ObjectNode settings,
      @Nullable ObjectNode kept) {
    return kept == null
        ? set(contract, id, expected, read(settings))
        : set.set(
            contract,
            id,
            expected,
            new SetAbsence.Wanted(
                read(settings), true, text(kept, SetAbsence.Wanted.PIN), text(kept, NOT_NUMBER)));
  }

  @Override
  public @Nullable ObjectNode state(LockedContract contract, UUID id) {
    return extensions.among(contract.number(), Set.of(id)).isEmpty()
        ? null
        : absences.state(absences.of(id));
  }

  @Override
  public Map<UUID, ObjectNode> states(LockedContract contract, Collection<UUID> ids) {
    Map<UUID, Absence> known = absences.of(ids);
    Map<UUID, ObjectNode> states = new HashMap<>();
    for (UUID id : extensions.among(contract.number(), ids)) {
      Absence one = known.get(id);
      states.put(id, absences.state(one == null ? Absence.never(id) : one));
      if (one != null) {
        absences.getEntityManager().detach(one);
      }
    }
    return states;
  }

  @Override
  public ObjectNode settings(ObjectNode state) {
    ObjectNode settings = state.deepCopy();
    settings.remove("voicemailPinSet");
    return settings.path("mode").asText().equals(AbsenceMode.OFF.name())
        ? settings.retain("mode")
        : settings;
  }

  @Override
  public Set<String> secrets() {
    return Set.of(SetAbsence.Wanted.PIN);
  }

  /** With the hash, and the number it need not be compared with at the time. */
  @Override
  @Transactional
  public @Nullable ObjectNode prepare(String contract, UUID id, ObjectNode settings) {
    // Digits are read as a text whichever they are sent as.
    JsonNode given = settings.path(SetAbsence.Wanted.PIN);
    if (!given.isValueNode() || !VoicemailPin.hasForm(given.asText())) {
      return null;
    }
    String pin = given.asText();
    String hash = set.hash(pin);
    String number = extensions.numbers(contract, Set.of(id)).getOrDefault(id, "");
    return json.createObjectNode()
        .put(SetAbsence.Wanted.PIN, hash)
        .put(NOT_NUMBER, number.equals(pin) ? "" : number);
  }

  private static @Nullable String text(ObjectNode kept, String field) {
    JsonNode text = kept.path(field);
    return text.isTextual() ? text.asText() : null;
  }
}

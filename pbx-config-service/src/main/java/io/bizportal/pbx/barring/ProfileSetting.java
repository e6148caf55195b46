package io.bizportal.pbx.barring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.pbx.change.SettingKind;
import io.bizportal.pbx.change.SettingKinds;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Barring profiles as previews, plans and undo write them. */
@Singleton
class ProfileSetting implements SettingKind {

  private final BarringProfiles profiles;
  private final EditProfile edit;
  private final ObjectMapper json;

  ProfileSetting(BarringProfiles profiles, EditProfile edit, ObjectMapper json) {
    this.profiles = profiles;
    this.edit = edit;
    this.json = json;
  }

  @Override
  public String resource() {
    return BarringProfiles.RESOURCE;
  }

  @Override
  public Written<?> create(
      LockedContract contract, UUID id, ObjectNode settings, @Nullable ObjectNode kept) {
    return edit.add(contract, id, read(settings));
  }

  @Override
  public Written<?> change(
      LockedContract contract,
      UUID id,
      ExpectedVersion expected,
      ObjectNode settings,
      @Nullable ObjectNode kept) {
    return edit.change(contract, id, expected, read(settings));
  }

  @Override
  public Written<?> remove(LockedContract contract, UUID id, ExpectedVersion expected) {
    return edit.remove(contract, id, expected);
  }

  @Override
  public @Nullable ObjectNode state(LockedContract contract, UUID id) {
    return profiles
        .findByIdOptional(id)
        .filter(profile -> profile.contract.equals(contract.number()))
        .map(edit::state)
        .orElse(null);
  }

  @Override
  public ObjectNode settings(ObjectNode state) {
    return state.deepCopy();
  }

  @Override
  public @Nullable String name(ObjectNode state) {
    return state.path("name").asText();
  }

  @Override
  public Map<UUID, String> names(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : profiles.list("id in ?1", ids).stream()
            .collect(Collectors.toMap(named -> named.id, named -> named.name));
  }

  private ProfileSettings read(ObjectNode settings) {
    return SettingKinds.read(json, settings, ProfileSettings.class);
  }
}

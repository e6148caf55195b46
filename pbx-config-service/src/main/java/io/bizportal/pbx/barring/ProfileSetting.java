package io.bizportal.pbx.barring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.pbx.change.PlainSetting;
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
class ProfileSetting extends PlainSetting<ProfileSettings> {

  private final BarringProfiles profiles;
  private final EditProfile edit;

  ProfileSetting(BarringProfiles profiles, EditProfile edit, ObjectMapper json) {
    super(BarringProfiles.RESOURCE, ProfileSettings.class, "name", json);
    this.profiles = profiles;
    this.edit = edit;
  }

  @Override
  protected Written<?> add(LockedContract contract, UUID id, ProfileSettings settings) {
    return edit.add(contract, id, settings);
  }

  @Override
  protected Written<?> replace(
      LockedContract contract, UUID id, ExpectedVersion expected, ProfileSettings settings) {
    return edit.change(contract, id, expected, settings);
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
  public Map<UUID, String> names(String contract, Collection<UUID> ids) {
    return profiles.list("contract = ?1 and id in ?2", contract, ids).stream()
        .collect(Collectors.toMap(profile -> profile.id, profile -> profile.name));
  }
}

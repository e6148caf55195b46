package io.bizportal.pbx.group;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.pbx.change.PlainSetting;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Incoming groups as previews, plans and undo write them. */
@Singleton
class GroupSetting extends PlainSetting<GroupSettings> {

  private final IncomingGroups groups;
  private final EditGroup edit;

  GroupSetting(IncomingGroups groups, EditGroup edit, ObjectMapper json) {
    super(IncomingGroups.RESOURCE, GroupSettings.class, "name", json);
    this.groups = groups;
    this.edit = edit;
  }

  @Override
  protected Written<?> add(LockedContract contract, UUID id, GroupSettings settings) {
    return edit.add(contract, id, settings);
  }

  @Override
  protected Written<?> replace(
      LockedContract contract, UUID id, ExpectedVersion expected, GroupSettings settings) {
    return edit.change(contract, id, expected, settings);
  }

  @Override
  public Written<?> remove(LockedContract contract, UUID id, ExpectedVersion expected) {
    return edit.remove(contract, id, expected);
  }

  @Override
  public @Nullable ObjectNode state(LockedContract contract, UUID id) {
    return groups
        .findByIdOptional(id)
        .filter(group -> group.contract.equals(contract.number()))
        .map(group -> edit.state(group, groups.members(id)))
        .orElse(null);
  }

  @Override
  public Map<UUID, ObjectNode> states(LockedContract contract, Collection<UUID> ids) {
    Map<UUID, List<GroupMember>> members = groups.members(ids);
    Map<UUID, ObjectNode> states = new HashMap<>();
    groups
        .list("contract = ?1 and id in ?2", contract.number(), ids)
        .forEach(
            group ->
                states.put(group.id, edit.state(group, members.getOrDefault(group.id, List.of()))));
    return states;
  }

  @Override
  public Map<UUID, String> names(String contract, Collection<UUID> ids) {
    return groups.list("contract = ?1 and id in ?2", contract, ids).stream()
        .collect(Collectors.toMap(group -> group.id, group -> group.name));
  }
}

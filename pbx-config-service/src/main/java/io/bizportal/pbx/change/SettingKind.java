package io.bizportal.pbx.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.pbx.contract.LockedContract;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of setting, as previews, plans and undo write it. Its writes keep every rule that those of
 * its own endpoints keep; none records a change set.
 */
public interface SettingKind {

  /** Its name in change sets and events. */
  String resource();

  /**
   * Adds one.
   *
   * @param kept what the change set of its removal kept, if this takes that back
   */
  Written<?> create(
      LockedContract contract, UUID id, ObjectNode settings, @Nullable ObjectNode kept);

  /**
   * Replaces the settings of one.
   *
   * @param kept what the change set kept that this takes back
   */
  Written<?> change(
      LockedContract contract,
      UUID id,
      ExpectedVersion expected,
      ObjectNode settings,
      @Nullable ObjectNode kept);

  /** Removes one with all that belongs to it. */
  Written<?> remove(LockedContract contract, UUID id, ExpectedVersion expected);

  /** One as change sets tell it now; none if the contract has none of this ID. */
  @Nullable ObjectNode state(LockedContract contract, UUID id);

  /** The settings that lead to a state. */
  ObjectNode settings(ObjectNode state);

  /** Fields of the settings that must lie nowhere in clear, so that no plan can hold them. */
  default Set<String> secrets() {
    return Set.of();
  }

  /** What people call a setting in this state; none if that is told by another kind of its ID. */
  @Nullable String name(ObjectNode state);

  /** What people call those of {@code ids} that are the contract's and of this kind. */
  default Map<UUID, String> names(String contract, Collection<UUID> ids) {
    return Map.of();
  }
}

package io.bizportal.pbx.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.pbx.access.ServiceSite;
import io.bizportal.pbx.contract.LockedContract;
import java.util.Collection;
import java.util.HashMap;
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

  /** Where contracts have it. */
  default ServiceSite site() {
    return ServiceSite.CLOUD_PBX;
  }

  /**
   * Adds one.
   *
   * @param kept what the change set of its removal kept, if this takes that back; what was prepared
   *     of the settings, if this was meant before
   */
  Written<?> create(
      LockedContract contract, UUID id, ObjectNode settings, @Nullable ObjectNode kept);

  /**
   * Replaces the settings of one.
   *
   * @param kept what the change set kept that this takes back; what was prepared of the settings,
   *     if this was meant before
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

  /** The states of those of {@code ids} that the contract has, with one question for many. */
  default Map<UUID, ObjectNode> states(LockedContract contract, Collection<UUID> ids) {
    Map<UUID, ObjectNode> states = new HashMap<>();
    for (UUID id : ids) {
      ObjectNode state = state(contract, id);
      if (state != null) {
        states.put(id, state);
      }
    }
    return states;
  }

  /** The settings that lead to a state. */
  ObjectNode settings(ObjectNode state);

  /**
   * Fields of the settings that must lie nowhere in clear: a plan holds what was prepared of them.
   */
  default Set<String> secrets() {
    return Set.of();
  }

  /**
   * What is slow to make of settings, such as a hash: asked for before the contract is locked, and
   * given back as what is kept. With it the settings are good without their secrets. None if
   * nothing is.
   *
   * @param id which one the settings are for; it need not be there
   */
  default @Nullable ObjectNode prepare(String contract, UUID id, ObjectNode settings) {
    return null;
  }

  /** What people call a setting in this state; none if that is told by another kind of its ID. */
  @Nullable String name(ObjectNode state);

  /** What people call those of {@code ids} that are the contract's and of this kind. */
  default Map<UUID, String> names(String contract, Collection<UUID> ids) {
    return Map.of();
  }

  /** The same for several contracts at once. */
  default Map<UUID, String> names(Set<String> contracts, Collection<UUID> ids) {
    Map<UUID, String> names = new HashMap<>();
    contracts.forEach(contract -> names.putAll(names(contract, ids)));
    return names;
  }
}

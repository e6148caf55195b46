package io.bizportal.pbx.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One setting, before and after. Neither holds a secret.
 *
 * @param secrets names of fields that changed and whose values are nobody's business
 * @param kept what an undo needs of them, sealed or hashed; it stays in the database
 * @param owner the terminal user whose own it is; none if it is the contract's
 */
public record Change(
    String resource,
    UUID id,
    @Nullable ObjectNode before,
    @Nullable ObjectNode after,
    Set<String> secrets,
    @Nullable ObjectNode kept,
    @Nullable Owner owner) {

  public Change(
      String resource,
      UUID id,
      @Nullable ObjectNode before,
      @Nullable ObjectNode after,
      Set<String> secrets,
      @Nullable ObjectNode kept) {
    this(resource, id, before, after, secrets, kept, null);
  }

  public Change(String resource, UUID id, @Nullable ObjectNode before, @Nullable ObjectNode after) {
    this(resource, id, before, after, Set.of(), null);
  }

  /** The same of a terminal user's own setting. */
  public Change ownedBy(Owner user) {
    return new Change(resource, id, before, after, secrets, kept, user);
  }

  /** What happened to the setting. */
  public enum Action {
    CREATED,
    UPDATED,
    DELETED
  }

  public Action action() {
    if (before == null) {
      return Action.CREATED;
    }
    return after == null ? Action.DELETED : Action.UPDATED;
  }

  /** The fields whose values differ, in the order of the setting. */
  public List<String> fields() {
    Set<String> names = new LinkedHashSet<>();
    if (before != null) {
      before.fieldNames().forEachRemaining(names::add);
    }
    if (after != null) {
      after.fieldNames().forEachRemaining(names::add);
    }
    names.removeIf(
        name -> before != null && after != null && before.path(name).equals(after.path(name)));
    names.addAll(secrets);
    return List.copyOf(names);
  }

  boolean changesNothing() {
    return fields().isEmpty();
  }
}

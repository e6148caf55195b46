package io.bizportal.pbx.extension;

import io.bizportal.kit.bulk.Chunks;
import io.bizportal.pbx.PbxProblem;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.contract.LockedContract;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Removes extensions with all that belongs to them, under the contract's lock: with the same few
 * questions for one and for a thousand.
 */
@ApplicationScoped
public class RemoveExtensions {

  private final Extensions extensions;
  private final ExtensionNumbers numbers;
  private final ExtensionState state;
  private final List<RemovalParticipant> participants;
  private final List<ExtensionUse> uses;

  RemoveExtensions(
      Extensions extensions,
      ExtensionNumbers numbers,
      ExtensionState state,
      @All List<RemovalParticipant> participants,
      @All List<ExtensionUse> uses) {
    this.extensions = extensions;
    this.numbers = numbers;
    this.state = state;
    this.participants = participants;
    this.uses = uses;
  }

  /**
   * Removes those of the contract, telling each change in the order in which a reader needs it; 409
   * if other settings name one of them. What goes with them is in nobody's way.
   */
  public void remove(LockedContract contract, Collection<UUID> ids, Consumer<Change> changes) {
    refuseUsed(ids);
    // Before any of the extensions: keys of one may name another.
    for (List<UUID> chunk : Chunks.of(ids)) {
      participants.forEach(
          participant -> participant.remove(chunk).values().forEach(gone -> gone.forEach(changes)));
    }
    for (List<UUID> chunk : Chunks.of(ids)) {
      for (Extension one : extensions.some(contract.number(), chunk)) {
        changes.accept(
            new Change(
                ExtensionState.RESOURCE,
                one.id,
                state.of(one),
                null,
                Set.of(),
                KeptCredentials.of(one)));
        extensions.getEntityManager().detach(one);
      }
      numbers.release(chunk);
      contract.countExtensions(
          -(int) extensions.delete("contract = ?1 and id in ?2", contract.number(), chunk));
    }
  }

  /** 409 that tells the first settings by which one of them is named. */
  public void refuseUsed(Collection<UUID> ids) {
    if (!uses(ids).isEmpty()) {
      new FoundUses(uses(ids, use -> true)).refuse(PbxProblem.IN_USE);
    }
  }

  /** What is in the way besides those that would go with them, by extension. */
  public Map<UUID, List<ExtensionUse.Use>> uses(Collection<UUID> ids) {
    return uses(ids, use -> !use.isCheckedAtTheEnd());
  }

  private Map<UUID, List<ExtensionUse.Use>> uses(
      Collection<UUID> ids, Predicate<ExtensionUse> asked) {
    Set<UUID> going = Set.copyOf(ids);
    Map<UUID, List<ExtensionUse.Use>> found = new HashMap<>();
    for (List<UUID> chunk : Chunks.of(ids)) {
      uses.stream()
          .filter(asked)
          .flatMap(use -> use.usesOf(chunk).entrySet().stream())
          .forEach(
              entry ->
                  entry.getValue().stream()
                      .filter(use -> !going.contains(use.id()))
                      .forEach(
                          use ->
                              found
                                  .computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                                  .add(use)));
    }
    return found;
  }
}

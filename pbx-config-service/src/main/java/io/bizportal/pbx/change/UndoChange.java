package io.bizportal.pbx.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.ContractCaller;
import io.bizportal.pbx.PbxProblem;
import io.bizportal.pbx.contract.Contracts;
import io.bizportal.pbx.contract.LockedContract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Takes a change set back with a change set of its own (E9): the last written setting first, each
 * by the rules that hold now.
 */
@ApplicationScoped
class UndoChange {

  private final Contracts contracts;
  private final ChangeSets sets;
  private final SettingKinds kinds;
  private final FindConflicts conflicts;
  private final ShowChanges show;
  private final Ledger ledger;

  UndoChange(
      Contracts contracts,
      ChangeSets sets,
      SettingKinds kinds,
      FindConflicts conflicts,
      ShowChanges show,
      Ledger ledger) {
    this.contracts = contracts;
    this.sets = sets;
    this.kinds = kinds;
    this.conflicts = conflicts;
    this.show = show;
    this.ledger = ledger;
  }

  /** 409 with {@code conflicts} if newer changes would be lost; else the change set it made. */
  @Transactional
  ChangeSetView undo(ContractCaller caller, UUID id) {
    LockedContract contract = contracts.lock(caller);
    ChangeSet set = sets.require(contract.number(), id);
    List<ChangeEntry> entries = sets.entries(List.of(id), Integer.MAX_VALUE).reversed();
    List<UndoConflict> against = conflicts.of(contract, set, entries);
    if (!against.isEmpty()) {
      throw new ProblemException(PbxProblem.UNDO_CONFLICT).withExtension("conflicts", against);
    }
    List<Change> changes = new ArrayList<>();
    for (ChangeEntry entry : entries) {
      try {
        changes.addAll(back(contract, entry).changes());
      } catch (ProblemException e) {
        throw e.under("/changes/" + entry.place.position());
      }
    }
    UUID made =
        ledger
            .record(contract, Actor.of(caller), changes, id)
            .orElseThrow(() -> new ProblemException(PbxProblem.NOTHING_TO_UNDO));
    return show.show(
            contract.number(),
            List.of(sets.require(contract.number(), made)),
            ChangeSetResource.SHOWN_ALONE)
        .getFirst();
  }

  private Written<?> back(LockedContract contract, ChangeEntry entry) {
    SettingKind kind = kinds.require(entry.resource);
    ObjectNode before = show.tree(entry.before);
    ObjectNode kept = show.tree(entry.kept);
    return switch (entry.action) {
      case CREATED -> kind.remove(contract, entry.resourceId, ExpectedVersion.any());
      case DELETED ->
          kind.create(
              contract, entry.resourceId, kind.settings(Objects.requireNonNull(before)), kept);
      case UPDATED -> {
        ObjectNode wanted =
            Objects.requireNonNull(kind.state(contract, entry.resourceId)).deepCopy();
        for (String field : entry.fields) {
          JsonNode value = Objects.requireNonNull(before).get(field);
          if (value == null) {
            wanted.remove(field);
          } else {
            wanted.set(field, value);
          }
        }
        yield kind.change(
            contract, entry.resourceId, ExpectedVersion.any(), kind.settings(wanted), kept);
      }
    };
  }
}

package io.bizportal.pbx.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.ContractCaller;
import io.bizportal.pbx.PbxProblem;
import io.bizportal.pbx.contract.Contracts;
import io.bizportal.pbx.contract.LockedContract;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Takes a change set back with a change set of its own (E9): the last written setting first, each
 * by the rules that hold now.
 */
@ApplicationScoped
class UndoChange {

  /** From here on what can be written back together is. */
  static final int MANY = 200;

  private static final int READ_AT_ONCE = 1_000;

  /** As long as the import that it takes back may have taken. */
  private static final int LONGEST_SECONDS = 900;

  private final Contracts contracts;
  private final ChangeSets sets;
  private final SettingKinds kinds;
  private final FindConflicts conflicts;
  private final ShowChanges show;
  private final Ledger ledger;
  private final List<BulkUndo> bulk;
  private final DataSource database;

  UndoChange(
      Contracts contracts,
      ChangeSets sets,
      SettingKinds kinds,
      FindConflicts conflicts,
      ShowChanges show,
      Ledger ledger,
      @All List<BulkUndo> bulk,
      DataSource database) {
    this.contracts = contracts;
    this.sets = sets;
    this.kinds = kinds;
    this.conflicts = conflicts;
    this.show = show;
    this.ledger = ledger;
    this.bulk = bulk;
    this.database = database;
  }

  /** 409 with {@code conflicts} if newer changes would be lost; else the change set it made. */
  @Transactional
  @TransactionConfiguration(timeout = LONGEST_SECONDS)
  ChangeSetView undo(ContractCaller caller, UUID id) {
    return takeBack(caller, id);
  }

  /** The same of one that changed this setting, with all else that it changed; 404 if it didn't. */
  @Transactional
  @TransactionConfiguration(timeout = LONGEST_SECONDS)
  ChangeSetView undo(ContractCaller caller, UUID setting, UUID id) {
    sets.require(caller.contract(), id);
    if (!sets.changed(id, setting)) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    return takeBack(caller, id);
  }

  private ChangeSetView takeBack(ContractCaller caller, UUID id) {
    LockedContract contract = contracts.lock(caller);
    ChangeSet set = sets.require(contract.number(), id);
    List<BulkUndo.Step> steps = steps(contract, set);
    Actor actor = Actor.of(caller);
    UUID made =
        writerOf(steps)
            .map(writer -> together(contract, actor, id, writer, steps))
            .orElseGet(() -> oneByOne(contract, actor, id, steps));
    return show.show(
            contract.number(),
            List.of(sets.require(contract.number(), made)),
            ChangeSetResource.SHOWN_ALONE)
        .getFirst();
  }

  /** What leads back, last first; of what the change set wrote, a part is in memory at a time. */
  private List<BulkUndo.Step> steps(LockedContract contract, ChangeSet set) {
    List<BulkUndo.Step> steps = new ArrayList<>();
    Set<UndoConflict> against = new LinkedHashSet<>();
    Map<List<String>, List<String>> fields = new HashMap<>();
    boolean newest = !sets.anyAfter(set);
    int next = Integer.MAX_VALUE;
    while (against.size() < FindConflicts.MOST_TOLD) {
      List<ChangeEntry> part = sets.lastBefore(set.id, next, READ_AT_ONCE);
      if (!newest) {
        against.addAll(conflicts.of(contract, set, part));
      }
      part.forEach(entry -> steps.add(step(entry, fields)));
      sets.letGo(part);
      if (part.size() < READ_AT_ONCE) {
        break;
      }
      next = part.getLast().place.position();
    }
    if (!against.isEmpty()) {
      throw new ProblemException(PbxProblem.UNDO_CONFLICT)
          .withExtension("conflicts", against.stream().limit(FindConflicts.MOST_TOLD).toList());
    }
    return steps;
  }

  private UUID oneByOne(LockedContract contract, Actor actor, UUID id, List<BulkUndo.Step> steps) {
    List<Change> changes = new ArrayList<>();
    for (BulkUndo.Step step : steps) {
      try {
        changes.addAll(back(contract, step).changes());
      } catch (ProblemException e) {
        throw e.under("/changes/" + step.position());
      }
    }
    return ledger
        .record(contract, actor, changes, id)
        .orElseThrow(() -> new ProblemException(PbxProblem.NOTHING_TO_UNDO));
  }

  /** Who can write all of them back together. */
  private Optional<BulkUndo> writerOf(List<BulkUndo.Step> steps) {
    return steps.size() < MANY
        ? Optional.empty()
        : bulk.stream().filter(one -> one.takes(steps)).findFirst();
  }

  private UUID together(
      LockedContract contract, Actor actor, UUID id, BulkUndo writer, List<BulkUndo.Step> steps) {
    try (Connection connection = database.getConnection()) {
      BulkChangeSet changes = ledger.begin(contract, actor, connection, id);
      writer.back(connection, contract, steps, changes);
      changes.end();
      if (changes.isEmpty()) {
        throw new ProblemException(PbxProblem.NOTHING_TO_UNDO);
      }
      return changes.id();
    } catch (SQLException e) {
      throw new IllegalStateException("a change set can't be taken back", e);
    }
  }

  /** Thousands changed the same fields. */
  private BulkUndo.Step step(ChangeEntry entry, Map<List<String>, List<String>> known) {
    List<String> fields = List.of(entry.fields);
    return new BulkUndo.Step(
        entry.place.position(),
        entry.resource,
        entry.resourceId,
        entry.action,
        Objects.requireNonNullElse(known.putIfAbsent(fields, fields), fields),
        show.tree(entry.before),
        show.tree(entry.kept));
  }

  private Written<?> back(LockedContract contract, BulkUndo.Step step) {
    SettingKind kind = kinds.require(step.resource());
    return switch (step.action()) {
      case CREATED -> kind.remove(contract, step.id(), ExpectedVersion.any());
      case DELETED ->
          kind.create(
              contract,
              step.id(),
              kind.settings(Objects.requireNonNull(step.before())),
              step.kept());
      case UPDATED -> {
        ObjectNode now = Objects.requireNonNull(kind.state(contract, step.id()));
        yield kind.change(
            contract, step.id(), ExpectedVersion.any(), kind.settings(step.from(now)), step.kept());
      }
    };
  }
}

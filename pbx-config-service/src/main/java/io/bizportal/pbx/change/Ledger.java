package io.bizportal.pbx.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.kit.event.NewEvent;
import io.bizportal.kit.outbox.Outbox;
import io.bizportal.pbx.contract.LockedContract;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Writes the change set of a write, and its event. */
@ApplicationScoped
public class Ledger {

  static final String TOPIC = "pbx-config-changed";
  static final String SNAPSHOTS = "pbx-config-snapshot";

  private final EntityManager entities;
  private final Outbox outbox;
  private final Clock clock;
  private final ObjectMapper json;
  private final List<ChangeCheck> checks;

  Ledger(
      EntityManager entities,
      Outbox outbox,
      Clock clock,
      ObjectMapper json,
      @All List<ChangeCheck> checks) {
    this.entities = entities;
    this.outbox = outbox;
    this.clock = clock;
    this.json = json;
    this.checks = checks;
  }

  /**
   * Records the changes that change something, and answers the ID of their change set; a write that
   * changes nothing leaves no trace. Refuses them if the settings don't fit each other any more.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<UUID> record(LockedContract contract, Actor actor, List<Change> changes) {
    return record(contract, actor, changes, null);
  }

  /** The same for a change set that takes another back. */
  Optional<UUID> record(
      LockedContract contract, Actor actor, List<Change> changes, @Nullable UUID undoes) {
    List<Change> real = changes.stream().filter(change -> !change.changesNothing()).toList();
    if (real.isEmpty()) {
      return Optional.empty();
    }
    checks.forEach(one -> one.check(contract, real));
    ChangeSet set = new ChangeSet();
    set.id = UUID.randomUUID();
    set.contract = contract.number();
    set.contractVersion = contract.nextVersion();
    Owner whose = deputised(actor, real);
    set.madeBy(actor, whose);
    set.requestId = requestId();
    set.changedAt = now();
    set.undoes = undoes;
    set.event = tell(contract, actor, whose, set, real);
    entities.persist(set);
    for (int position = 0; position < real.size(); position++) {
      entities.persist(entry(set, position, real.get(position)));
    }
    real.forEach(change -> snapshot(contract, set.contractVersion, change));
    return Optional.of(set.id);
  }

  /** Begins a change set of many changes, added as they are written. */
  @Transactional(Transactional.TxType.MANDATORY)
  public BulkChangeSet begin(LockedContract contract, Actor actor, Connection connection) {
    return begin(contract, actor, connection, null);
  }

  /** The same for a change set that takes another back. */
  BulkChangeSet begin(
      LockedContract contract, Actor actor, Connection connection, @Nullable UUID undoes) {
    ChangeSet set = new ChangeSet();
    set.id = UUID.randomUUID();
    set.contract = contract.number();
    set.contractVersion = contract.nextVersion();
    set.madeBy(actor, null);
    set.requestId = requestId();
    set.changedAt = now();
    set.undoes = undoes;
    entities.persist(set);
    entities.flush();
    planOnce(connection);
    return new BulkChangeSet(set, contract.company(), actor, outbox, json, connection);
  }

  /**
   * Lets the rest of the transaction use plans again. Statements of people's searches are planned
   * for their values each time, and so would be the look behind each foreign key of each row, which
   * takes longer than the look. What was planned before, maybe for tables that have grown since, is
   * forgotten.
   */
  private static void planOnce(Connection connection) {
    try (Statement settings = connection.createStatement()) {
      settings.execute("discard plans");
      settings.execute("set local plan_cache_mode = auto");
    } catch (SQLException e) {
      throw new IllegalStateException("a change set can't be begun", e);
    }
  }

  /**
   * The terminal user on whose behalf somebody acts who changes nothing but that user's own
   * settings. Of settings of several users each tells itself whose it is.
   */
  private static @Nullable Owner deputised(Actor actor, List<Change> real) {
    Owner first = real.getFirst().owner();
    return actor.kind() != Actor.Kind.TERMINAL_USER
            && real.stream().allMatch(change -> Objects.equals(change.owner(), first))
        ? first
        : null;
  }

  private UUID tell(
      LockedContract contract,
      Actor actor,
      @Nullable Owner whose,
      ChangeSet set,
      List<Change> real) {
    return outbox.appendJson(
        TOPIC,
        contract.number(),
        contract.number(),
        new PbxConfigChanged(
            contract.number(),
            contract.company(),
            set.contractVersion,
            set.id,
            actor,
            whose,
            set.changedAt,
            set.undoes,
            null,
            real.stream().map(PbxConfigChanged.Item::of).toList()));
  }

  /** The setting as it is now, for those who read the compacted topic from its beginning. */
  private void snapshot(LockedContract contract, long version, Change change) {
    String key = contract.number() + "/" + change.resource() + "/" + change.id();
    if (change.after() == null) {
      outbox.append(NewEvent.json(SNAPSHOTS, key, contract.number(), new byte[0]));
    } else {
      outbox.appendJson(
          SNAPSHOTS,
          key,
          contract.number(),
          new PbxConfigSnapshot(
              contract.number(),
              contract.company(),
              version,
              change.resource(),
              change.id(),
              change.after()));
    }
  }

  private static ChangeEntry entry(ChangeSet set, int position, Change change) {
    ChangeEntry entry = new ChangeEntry();
    entry.place = new ChangeEntry.Place(set.id, position);
    entry.resource = change.resource();
    entry.resourceId = change.id();
    entry.action = change.action();
    entry.fields = change.fields().toArray(String[]::new);
    entry.before = text(change.before());
    entry.after = text(change.after());
    entry.kept = text(change.kept());
    return entry;
  }

  /** As exact as the database keeps it, so that row and event agree. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node == null ? null : node.toString();
  }

  private static @Nullable String requestId() {
    Object id = MDC.get("requestId");
    return id == null ? null : id.toString();
  }
}

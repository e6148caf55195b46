package io.bizportal.pbx.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.kit.outbox.Outbox;
import io.bizportal.pbx.contract.LockedContract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Writes the change set of a write, and its event. */
@ApplicationScoped
public class Ledger {

  private static final String TOPIC = "pbx-config-changed";

  private final EntityManager entities;
  private final Outbox outbox;
  private final Clock clock;

  Ledger(EntityManager entities, Outbox outbox, Clock clock) {
    this.entities = entities;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Records the changes that change something; a write that changes nothing leaves no trace. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(LockedContract contract, Actor actor, List<Change> changes) {
    List<Change> real = changes.stream().filter(change -> !change.changesNothing()).toList();
    if (real.isEmpty()) {
      return;
    }
    ChangeSet set = new ChangeSet();
    set.id = UUID.randomUUID();
    set.contract = contract.number();
    set.contractVersion = contract.nextVersion();
    set.account = actor.account();
    set.client = actor.client();
    set.requestId = requestId();
    set.changedAt = now();
    entities.persist(set);
    for (int position = 0; position < real.size(); position++) {
      entities.persist(entry(set, position, real.get(position)));
    }
    outbox.appendJson(
        TOPIC,
        contract.number(),
        contract.number(),
        new PbxConfigChanged(
            contract.number(),
            contract.company(),
            set.contractVersion,
            set.id,
            actor,
            set.changedAt,
            real.stream().map(PbxConfigChanged.Item::of).toList()));
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

package io.bizportal.pbx.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.kit.bulk.CopyRows;
import io.bizportal.kit.event.NewEvent;
import io.bizportal.kit.outbox.Outbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change set of many changes: its rows are copied in as they come, so that none is held for long,
 * and its one event carries as many of them as fit.
 */
public final class BulkChangeSet {

  /** Kafka refuses what is over 1 MiB. */
  private static final int LARGEST_EVENT = 600_000;

  /** Changes in memory, until they are flushed. */
  private static final int HELD = 2_000;

  private final ChangeSet set;
  private final String company;
  private final Actor actor;
  private final Outbox outbox;
  private final ObjectMapper json;
  private final CopyRows entries;
  private final List<NewEvent> snapshots = new ArrayList<>();
  private final List<PbxConfigChanged.Item> told = new ArrayList<>();
  private int toldLength;
  private int total;

  BulkChangeSet(
      ChangeSet set,
      String company,
      Actor actor,
      Outbox outbox,
      ObjectMapper json,
      Connection connection) {
    this.set = set;
    this.company = company;
    this.actor = actor;
    this.outbox = outbox;
    this.json = json;
    this.entries =
        new CopyRows(
            connection,
            "change_entry",
            "change_set, position, resource, resource_id, action, fields, before, after, kept");
  }

  public UUID id() {
    return set.id;
  }

  /** Whether nothing was changed so far. */
  public boolean isEmpty() {
    return total == 0;
  }

  /** Adds a change, unless it changes nothing. */
  public void add(Change change) {
    if (change.changesNothing()) {
      return;
    }
    String after = text(change.after());
    entries.row(
        set.id,
        total,
        change.resource(),
        change.id(),
        change.action(),
        "{" + String.join(",", change.fields()) + "}",
        text(change.before()),
        after,
        text(change.kept()));
    total++;
    tell(change, after == null ? 0 : after.length());
    snapshots.add(snapshot(change));
    if (snapshots.size() == HELD) {
      try {
        flush();
      } catch (SQLException e) {
        throw new IllegalStateException("changes can't be written", e);
      }
    }
  }

  /** Copies what was added since into the tables. */
  public void flush() throws SQLException {
    entries.flush();
    if (!snapshots.isEmpty()) {
      outbox.appendAll(snapshots);
      snapshots.clear();
    }
  }

  /** Copies the rest in and leaves the event. */
  public void end() throws SQLException {
    flush();
    set.event =
        outbox.appendJson(
            Ledger.TOPIC,
            set.contract,
            set.contract,
            new PbxConfigChanged(
                set.contract,
                company,
                set.contractVersion,
                set.id,
                actor,
                null,
                set.changedAt,
                set.undoes,
                told.size() < total ? total : null,
                told));
  }

  private void tell(Change change, int length) {
    // The characters of Japanese take three bytes each; names, IDs and fields come on top.
    toldLength += 3 * length + 300;
    if (toldLength <= LARGEST_EVENT) {
      told.add(PbxConfigChanged.Item.of(change));
    } else {
      toldLength = LARGEST_EVENT;
    }
  }

  private NewEvent snapshot(Change change) {
    String key = set.contract + "/" + change.resource() + "/" + change.id();
    if (change.after() == null) {
      return NewEvent.json(Ledger.SNAPSHOTS, key, set.contract, new byte[0]);
    }
    try {
      return NewEvent.json(
          Ledger.SNAPSHOTS,
          key,
          set.contract,
          json.writeValueAsBytes(
              new PbxConfigSnapshot(
                  set.contract,
                  company,
                  set.contractVersion,
                  change.resource(),
                  change.id(),
                  change.after())));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a setting can't be written", e);
    }
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node == null ? null : node.toString();
  }
}

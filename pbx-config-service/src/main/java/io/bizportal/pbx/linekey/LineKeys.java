package io.bizportal.pbx.linekey;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.extension.ExtensionUse;
import io.bizportal.pbx.extension.RemovalParticipant;
import io.bizportal.pbx.external.ExternalNumberUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The line keys' rows, and how change sets and events tell them. */
@ApplicationScoped
class LineKeys implements RemovalParticipant, ExtensionUse, ExternalNumberUse {

  static final String RESOURCE = "line-keys";

  private final Session database;
  private final ObjectMapper json;

  LineKeys(Session database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Version 0 and no keys if they were never set. */
  LineKeysView of(UUID extension) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select k.position, k.kind, k.external_number, n.digits as external_digits,
                       k.monitored, e.number as monitored_number, k.digits, k.label
                  from line_key k
                  left join external_number n on n.id = k.external_number
                  left join extension e on e.id = k.monitored
                 where k.extension = :extension order by k.position""",
                Tuple.class)
            .setParameter("extension", extension)
            .getResultList();
    return new LineKeysView(rows.stream().map(LineKeys::view).toList(), version(extension));
  }

  private static LineKeysView.Key view(Tuple row) {
    return new LineKeysView.Key(
        row.get("position", Integer.class),
        LineKeyKind.valueOf(row.get("kind", String.class)),
        row.get("external_number", UUID.class),
        row.get("external_digits", String.class),
        row.get("monitored", UUID.class),
        row.get("monitored_number", String.class),
        row.get("digits", String.class),
        row.get("label", String.class));
  }

  private long version(UUID extension) {
    return database
        .createNativeQuery("select version from line_keys where extension = :extension", Long.class)
        .setParameter("extension", extension)
        .getResultStream()
        .findFirst()
        .orElse(0L);
  }

  void set(UUID extension, List<LineKey> keys, Instant now) {
    database
        .createNativeMutationQuery(
            """
            insert into line_keys (extension, version, updated_at) values (:extension, 1, :now)
            on conflict (extension) do update set version = line_keys.version + 1,
              updated_at = excluded.updated_at""")
        .setParameter("extension", extension)
        .setParameter("now", now)
        .executeUpdate();
    database
        .createNativeMutationQuery("delete from line_key where extension = :extension")
        .setParameter("extension", extension)
        .executeUpdate();
    for (LineKey key : keys) {
      database
          .createNativeMutationQuery(
              """
              insert into line_key
                (extension, position, kind, external_number, monitored, digits, label)
              values (:extension, :position, :kind, cast(:external as uuid),
                cast(:monitored as uuid), cast(:digits as text), :label)""")
          .setParameter("extension", extension)
          .setParameter("position", key.position())
          .setParameter("kind", key.kind().name())
          .setParameter("external", text(key.externalNumber()), String.class)
          .setParameter("monitored", text(key.extension()), String.class)
          .setParameter("digits", key.digits(), String.class)
          .setParameter("label", key.label())
          .executeUpdate();
    }
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }

  ObjectNode state(List<LineKey> keys) {
    ObjectNode state = json.createObjectNode();
    state.set("keys", json.valueToTree(keys));
    return state;
  }

  @Override
  public List<Change> remove(UUID extension) {
    LineKeysView had = of(extension);
    if (had.version() == 0) {
      return List.of();
    }
    database
        .createNativeMutationQuery("delete from line_keys where extension = :extension")
        .setParameter("extension", extension)
        .executeUpdate();
    return List.of(new Change(RESOURCE, extension, state(had.stored()), null));
  }

  @Override
  public List<Use> usesOf(UUID extension) {
    return uses("monitored", extension);
  }

  @Override
  public List<Use> usesOfNumber(String contract, UUID id, String digits) {
    return uses("external_number", id);
  }

  /** Enough of them to go and look. */
  private List<Use> uses(String column, UUID target) {
    return database
        .createNativeQuery(
            "select distinct e.id, e.number from line_key k join extension e on e.id = k.extension"
                + " where k."
                + column
                + " = :target order by e.number limit 50",
            Object[].class)
        .setParameter("target", target)
        .getResultList()
        .stream()
        .map(row -> new Use(RESOURCE, (UUID) row[0], (String) row[1]))
        .toList();
  }
}

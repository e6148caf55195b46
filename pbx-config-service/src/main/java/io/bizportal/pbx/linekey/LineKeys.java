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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The line keys' rows, and how change sets and events tell them. */
@ApplicationScoped
public class LineKeys implements RemovalParticipant, ExtensionUse, ExternalNumberUse {

  public static final String RESOURCE = "line-keys";

  private final Session database;
  private final ObjectMapper json;

  LineKeys(Session database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Version 0 and no keys if they were never set. */
  LineKeysView of(UUID extension) {
    return new LineKeysView(
        keys(List.of(extension)).getOrDefault(extension, List.of()), version(extension));
  }

  /** The keys of several extensions, each by position; one without keys is not among them. */
  Map<UUID, List<LineKeysView.Key>> keys(Collection<UUID> extensions) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select k.extension as own, k.position, k.kind, k.external_number,
                       n.digits as external_digits, k.monitored, e.number as monitored_number,
                       k.digits, k.label
                  from line_key k
                  left join external_number n on n.id = k.external_number
                  left join extension e on e.id = k.monitored
                 where k.extension = any(cast(:extensions as uuid[])) order by k.position""",
                Tuple.class)
            .setParameter("extensions", texts(extensions))
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get("own", UUID.class),
                Collectors.mapping(LineKeys::view, Collectors.toList())));
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

  private static String[] texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }

  public ObjectNode state(List<LineKey> keys) {
    ObjectNode state = json.createObjectNode();
    state.set("keys", json.valueToTree(keys));
    return state;
  }

  @Override
  public Map<UUID, List<Change>> remove(Collection<UUID> extensions) {
    Map<UUID, List<LineKey>> had = stored(extensions);
    List<UUID> gone =
        database
            .createNativeQuery(
                "delete from line_keys where extension = any(cast(:extensions as uuid[]))"
                    + " returning extension",
                UUID.class)
            .setParameter("extensions", texts(extensions))
            .getResultList();
    return gone.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                extension ->
                    List.of(
                        new Change(
                            RESOURCE,
                            extension,
                            state(had.getOrDefault(extension, List.of())),
                            null))));
  }

  /** The keys of several extensions as change sets tell them; one without is not among them. */
  public Map<UUID, List<LineKey>> stored(Collection<UUID> extensions) {
    Map<UUID, List<LineKey>> stored = new HashMap<>();
    keys(extensions)
        .forEach(
            (extension, keys) ->
                stored.put(extension, keys.stream().map(LineKeysView.Key::stored).toList()));
    return stored;
  }

  @Override
  public Map<UUID, List<Use>> usesOf(Collection<UUID> extensions) {
    return database
        .createNativeQuery(
            """
            select distinct k.monitored, e.number, e.id
              from line_key k join extension e on e.id = k.extension
             where k.monitored = any(cast(:extensions as uuid[])) order by e.number""",
            Object[].class)
        .setParameter("extensions", texts(extensions))
        .getResultList()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> (UUID) row[0],
                Collectors.mapping(
                    row -> new Use(RESOURCE, (UUID) row[2], (String) row[1]),
                    Collectors.toList())));
  }

  @Override
  public Map<UUID, List<Use>> usesOfNumbers(String contract, Map<UUID, String> numbers) {
    // Enough of each to go and look.
    List<Object[]> rows =
        database
            .createNativeQuery(
                """
                select external_number, id, number from (
                  select named.*, row_number() over (
                           partition by external_number order by number) as place
                    from (select distinct k.external_number, e.id, e.number
                            from line_key k join extension e on e.id = k.extension
                           where k.external_number
                                 = any(cast(cast(:targets as text[]) as uuid[]))) as named
                  ) as counted
                 where place <= 50 order by external_number, place""",
                Object[].class)
            .setParameter(
                "targets", numbers.keySet().stream().map(UUID::toString).toArray(String[]::new))
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> (UUID) row[0],
                Collectors.mapping(
                    row -> new Use(RESOURCE, (UUID) row[1], (String) row[2]),
                    Collectors.toList())));
  }
}

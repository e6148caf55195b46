package io.bizportal.pbx.linekey;

import io.bizportal.kit.page.Keywords;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.page.RowField;
import io.bizportal.kit.page.SortedPart;
import io.bizportal.kit.table.KindList;
import io.bizportal.kit.table.ListFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** A contract's terminals that have keys, a page of them or all that the list shows. */
@ApplicationScoped
class ListTerminalKeys implements KindList {

  private static final String FROM =
      """
       from line_keys l join extension e on e.id = l.extension
       where l.contract = :contract
         and exists (select from line_key k where k.extension = l.extension\
      """;

  private static final String MATCHING =
      " and "
          + Keywords.in(
              """
              concat_ws(E'\\n', l.number, e.memo,
                (select string_agg(concat_ws(E'\\n', k.label, k.digits, n.digits, m.number), E'\\n')
                   from line_key k
                   left join external_number n on n.id = k.external_number
                   left join extension m on m.id = k.monitored
                  where k.extension = l.extension))""");

  private final Session database;
  private final LineKeys keys;

  ListTerminalKeys(Session database, LineKeys keys) {
    this.database = database;
    this.keys = keys;
  }

  /**
   * What is looked for.
   *
   * @param kind what some key does; null: anything
   */
  record Sought(String[] patterns, @Nullable String kind) {

    static Sought of(@Nullable String q, @Nullable String kind) {
      return new Sought(Keywords.of(q).parameter(), kind);
    }

    String where() {
      return FROM
          + (kind == null ? ")" : " and k.kind = :kind)")
          + (patterns.length == 0 ? "" : MATCHING);
    }
  }

  @Transactional
  Page<TerminalKeys> list(
      String contract, Sought sought, @Nullable String sort, PageRequest request) {
    SortedPart<TerminalKeysField> part = SortedPart.of(sort, TerminalKeysField.class, request);
    NativeQuery<Tuple> query = matching(contract, sought, listed(sought, part), Tuple.class);
    part.bind(query::setParameter);
    List<Tuple> rows = query.getResultList();
    Map<UUID, List<LineKeysView.Key>> found =
        keys.keys(rows.stream().map(row -> row.get("id", UUID.class)).toList());
    return request.page(
        rows.stream().map(row -> view(row, found)).toList(),
        Function.identity(),
        last -> RowField.cursor(part, last),
        matching(contract, sought, "select count(*)" + sought.where(), Long.class)
            .getSingleResult());
  }

  static String listed(Sought sought, SortedPart<TerminalKeysField> part) {
    return "select l.extension as id, l.number, e.memo, l.version"
        + sought.where()
        + following(part);
  }

  private static String following(SortedPart<TerminalKeysField> part) {
    return part.andAfter() + " order by " + part.order() + " limit :most";
  }

  private static TerminalKeys view(Tuple row, Map<UUID, List<LineKeysView.Key>> keys) {
    UUID id = row.get("id", UUID.class);
    return new TerminalKeys(
        id,
        row.get("number", String.class),
        row.get("memo", String.class),
        keys.getOrDefault(id, List.of()),
        row.get("version", Number.class).longValue());
  }

  private <T> NativeQuery<T> matching(String contract, Sought sought, String sql, Class<T> row) {
    NativeQuery<T> query = database.createNativeQuery(sql, row).setParameter("contract", contract);
    if (sought.kind() != null) {
      query.setParameter("kind", sought.kind());
    }
    return sought.patterns().length == 0
        ? query
        : query.setParameter("patterns", sought.patterns());
  }

  @Override
  public String kind() {
    return "line-keys";
  }

  @Override
  public Set<String> kinds() {
    return Arrays.stream(LineKeyKind.values()).map(Enum::name).collect(Collectors.toSet());
  }

  @Override
  @Transactional
  public List<UUID> shown(String contract, ListFilter filter) {
    Sought sought = Sought.of(filter.q(), filter.kind());
    SortedPart<TerminalKeysField> all = SortedPart.whole(filter.sort(), TerminalKeysField.class);
    NativeQuery<UUID> query =
        matching(
            contract, sought, "select l.extension" + sought.where() + following(all), UUID.class);
    all.bind(query::setParameter);
    return query.getResultList();
  }
}

package io.bizportal.pbx.linekey;

import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.page.RowField;
import io.bizportal.kit.page.SortedPart;
import io.bizportal.kit.page.Total;
import io.bizportal.kit.table.KindList;
import io.bizportal.kit.table.ListFilter;
import io.bizportal.pbx.extension.SearchTerms;
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

  /** Of more matches than these, nobody is told how many there are. */
  static final int MOST_COUNTED = 1_000;

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
  record Sought(List<String> terms, @Nullable String kind) {

    static Sought of(@Nullable String q, @Nullable String kind) {
      return new Sought(SearchTerms.of(q), kind);
    }

    boolean isAnything() {
      return terms.isEmpty() && kind == null;
    }

    /** Of line_keys. */
    String where() {
      return " where contract = :contract and kinds <> '{}'"
          + (kind == null ? "" : " and kinds @> array[cast(:kind as text)]")
          + (terms.isEmpty() ? "" : " and search_grams @> cast(:grams as text[])")
          + SearchTerms.positions(terms);
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
        total(contract, sought));
  }

  private Total total(String contract, Sought sought) {
    long counted =
        matching(contract, sought, counted(sought), Long.class)
            .setParameter("counted", sought.isAnything() ? Integer.MAX_VALUE : MOST_COUNTED + 1)
            .getSingleResult();
    return sought.isAnything() ? Total.exactly(counted) : Total.upTo(counted, MOST_COUNTED);
  }

  static String counted(Sought sought) {
    return "select count(*) from (select from line_keys" + sought.where() + " limit :counted) l";
  }

  static String listed(Sought sought, SortedPart<TerminalKeysField> part) {
    return "select id, l.number, memo, l.version from ("
        + keysOf("extension as id, number, version", sought, part)
        + ") l join extension using (id) order by "
        + part.order();
  }

  private static String keysOf(String columns, Sought sought, SortedPart<TerminalKeysField> part) {
    return "select "
        + columns
        + " from line_keys l"
        + sought.where()
        + part.andAfter()
        + " order by "
        + part.order()
        + " limit :most";
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
    for (int i = 0; i < sought.terms().size(); i++) {
      query.setParameter("term" + i, sought.terms().get(i));
    }
    return sought.terms().isEmpty()
        ? query
        : query.setParameter("grams", SearchTerms.grams(sought.terms()));
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
        matching(contract, sought, keysOf("extension", sought, all), UUID.class);
    all.bind(query::setParameter);
    return query.getResultList();
  }
}

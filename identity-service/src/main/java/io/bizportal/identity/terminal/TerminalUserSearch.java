package io.bizportal.identity.terminal;

import io.bizportal.kit.page.Keywords;
import io.bizportal.kit.page.SortedPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/** Lists of table {@code terminal_user}: of one contract, of one kind or of all, by keywords. */
@ApplicationScoped
class TerminalUserSearch {

  private final Session database;

  TerminalUserSearch(Session database) {
    this.database = database;
  }

  /**
   * @param users a part of who is sought
   * @param total how many are sought
   */
  record Found(List<TerminalUser> users, long total) {}

  Found find(
      String contract,
      @Nullable TerminalKind kind,
      Keywords sought,
      SortedPart<TerminalUserField> part) {
    return sought.patterns().isEmpty()
        ? new Found(listed(contract, kind, part), count(contract, kind))
        : matching(contract, kind, sought, part);
  }

  /** Who is listed, in this order. */
  List<UUID> ids(
      String contract,
      @Nullable TerminalKind kind,
      Keywords sought,
      SortedPart<TerminalUserField> part) {
    NativeQuery<UUID> query =
        bound(
            database.createNativeQuery(listed("id", kind, sought, part), UUID.class),
            contract,
            kind,
            sought);
    part.bind(query::setParameter);
    return query.getResultList();
  }

  private List<TerminalUser> listed(
      String contract, @Nullable TerminalKind kind, SortedPart<TerminalUserField> part) {
    Keywords all = Keywords.of(null);
    NativeQuery<Object[]> query =
        TerminalUsers.columns(
            bound(
                database.createNativeQuery(listed(kind, all, part), Object[].class),
                contract,
                kind,
                all));
    part.bind(query::setParameter);
    return query.getResultList().stream().map(TerminalUsers::user).toList();
  }

  private long count(String contract, @Nullable TerminalKind kind) {
    Keywords all = Keywords.of(null);
    return bound(
            database.createNativeQuery(
                "select count(*) from terminal_user where " + where(kind, all), Long.class),
            contract,
            kind,
            all)
        .getSingleResult();
  }

  private Found matching(
      String contract,
      @Nullable TerminalKind kind,
      Keywords sought,
      SortedPart<TerminalUserField> part) {
    NativeQuery<Object[]> query =
        TerminalUsers.columns(
                bound(
                    database.createNativeQuery(matching(kind, sought, part), Object[].class),
                    contract,
                    kind,
                    sought))
            .addScalar("total", StandardBasicTypes.LONG);
    part.bind(query::setParameter);
    List<Object[]> rows = query.getResultList();
    return new Found(
        rows.stream().filter(row -> row[0] != null).map(TerminalUsers::user).toList(),
        (Long) Objects.requireNonNull(rows.getFirst()[rows.getFirst().length - 1]));
  }

  static String listed(
      @Nullable TerminalKind kind, Keywords sought, SortedPart<TerminalUserField> part) {
    return listed(TerminalUsers.COLUMNS, kind, sought, part);
  }

  private static String listed(
      String columns,
      @Nullable TerminalKind kind,
      Keywords sought,
      SortedPart<TerminalUserField> part) {
    return "select "
        + columns
        + " from terminal_user where "
        + where(kind, sought)
        + part.andAfter()
        + " order by "
        + part.order()
        + " limit :most";
  }

  /** Counted and listed by one walk, which costs far more than what is made of it. */
  private static String matching(
      @Nullable TerminalKind kind, Keywords sought, SortedPart<TerminalUserField> part) {
    return "with found as materialized (select id, "
        + part.columns()
        + " from terminal_user where "
        + where(kind, sought)
        + "), part as (select * from found"
        + part.whereColumnsAfter()
        + " order by "
        + part.orderOfColumns()
        + " limit :most) select "
        + TerminalUsers.COLUMNS
        + ", total from (select count(*) as total from found) counted"
        + " left join (part join terminal_user using (id)) on true order by "
        + part.orderOfColumns();
  }

  /** Numbers and login IDs are plain ASCII without capitals, so nothing is normalised per row. */
  private static String where(@Nullable TerminalKind kind, Keywords sought) {
    StringBuilder condition = new StringBuilder("contract = :contract");
    if (kind != null) {
      condition.append(" and kind = :kind");
    }
    for (int i = 0; i < sought.patterns().size(); i++) {
      condition.append(" and number || ' ' || login_id like :term").append(i);
    }
    return condition.toString();
  }

  private static <T> NativeQuery<T> bound(
      NativeQuery<T> query, String contract, @Nullable TerminalKind kind, Keywords sought) {
    query.setParameter("contract", contract);
    if (kind != null) {
      query.setParameter("kind", kind.name());
    }
    for (int i = 0; i < sought.patterns().size(); i++) {
      query.setParameter("term" + i, sought.patterns().get(i).toLowerCase(Locale.ROOT));
    }
    return query;
  }
}

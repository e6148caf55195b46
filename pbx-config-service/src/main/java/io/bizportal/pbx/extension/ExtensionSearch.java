package io.bizportal.pbx.extension;

import io.bizportal.kit.page.SortedPart;
import io.bizportal.kit.page.Total;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Lists and searches extensions. A term's neighbouring characters, in threes unless it is shorter,
 * find the candidates in the index; the pattern then keeps those where they stand together.
 */
@ApplicationScoped
class ExtensionSearch {

  /** Of more matches than these, nobody is told how many there are. */
  static final int MOST_COUNTED = 1_000;

  /**
   * So many extensions are looked at one after another before the index is asked for all matches.
   */
  static final int WINDOW = 10_000;

  /** What rows are made of, without what only the index needs: that would be most of them. */
  private static final String SHOWN =
      "id, contract, site_number, terminal_number, number, office_link_number, memo, terminal_kind,"
          + " multiple_devices, outgoing_number, notification_number, directed_pickup,"
          + " barring_profile, delivery_address, terminal_item, terminal_memo, sip_user_id,"
          + " sip_secret, sip_secret_key, absence_mode, search_line, version, created_at, updated_at";

  private static final String MATCHING =
      " from extension where contract = :contract and search_grams @> cast(:grams as text[])";

  private final Session entities;

  ExtensionSearch(Session entities) {
    this.entities = entities;
  }

  /** A part of what was found, and how much that is in all. */
  record Found(List<Extension> part, Total total) {}

  /** Lists without terms know their total already. */
  List<Extension> list(String contract, SortedPart<ExtensionField> part) {
    NativeQuery<Extension> query = entities.createNativeQuery(listed(part), Extension.class);
    query.setParameter("contract", contract);
    part.bind(query::setParameter);
    return query.setReadOnly(true).getResultList();
  }

  /**
   * Few matches are all looked up and sorted. Where there are many, those of a part are soon met in
   * the order of the list; unless they stand far apart, which is seen after a while.
   */
  Found search(String contract, List<String> terms, SortedPart<ExtensionField> part) {
    List<Object[]> few =
        searching(contract, terms, fewMatches(terms, part), part, Object[].class)
            .addScalar("total", Long.class)
            .addEntity("e", Extension.class)
            .setParameter("grams", SearchTerms.grams(terms))
            .setParameter("counted", MOST_COUNTED + 1)
            .setReadOnly(true)
            .getResultList();
    Total total = Total.upTo((Long) few.getFirst()[0], MOST_COUNTED);
    if (!total.isLowerBound()) {
      return new Found(
          few.stream().map(row -> (Extension) row[1]).filter(Objects::nonNull).toList(), total);
    }
    List<Extension> near =
        searching(contract, terms, nearMatches(terms, part), part, Extension.class)
            .setParameter("window", WINDOW)
            .setReadOnly(true)
            .getResultList();
    if (near.size() == part.most()) {
      return new Found(near, total);
    }
    return new Found(
        searching(contract, terms, allMatches(terms, part), part, Extension.class)
            .setParameter("grams", SearchTerms.grams(terms))
            .setReadOnly(true)
            .getResultList(),
        total);
  }

  /** Which there are, or match all terms, in the order of the list. */
  List<UUID> ids(String contract, List<String> terms, SortedPart<ExtensionField> part) {
    NativeQuery<UUID> query =
        searching(
            contract,
            terms,
            terms.isEmpty() ? listed("id", part) : allMatches("id", terms, part),
            part,
            UUID.class);
    return (terms.isEmpty() ? query : query.setParameter("grams", SearchTerms.grams(terms)))
        .getResultList();
  }

  static String listed(SortedPart<ExtensionField> part) {
    return listed(SHOWN, part);
  }

  private static String listed(String columns, SortedPart<ExtensionField> part) {
    return "select "
        + columns
        + " from extension where contract = :contract"
        + part.andAfter()
        + " order by "
        + part.order()
        + " limit :most";
  }

  /** How many matches there are, as far as they are counted, and the part if that is all. */
  static String fewMatches(List<String> terms, SortedPart<ExtensionField> part) {
    return "with found as materialized (select id, "
        + part.columns()
        + MATCHING
        + SearchTerms.positions(terms)
        + " limit :counted), part as (select * from found"
        + part.whereColumnsAfter()
        + " order by "
        + part.orderOfColumns()
        + " limit :most) select all_found.total, {e.*}"
        + " from (select count(*) as total from found) all_found"
        + " left join (part join extension e using (id)) on all_found.total < :counted order by "
        + part.orderOfColumns();
  }

  /** Matches among the extensions that follow in the order of the list. */
  static String nearMatches(List<String> terms, SortedPart<ExtensionField> part) {
    return "select "
        + SHOWN
        + " from (select "
        + SHOWN
        + ", "
        + part.columns()
        + " from extension where contract = :contract"
        + part.andAfter()
        + " order by "
        + part.order()
        + " limit :window) near where true"
        + SearchTerms.positions(terms)
        + " order by "
        + part.orderOfColumns()
        + " limit :most";
  }

  static String allMatches(List<String> terms, SortedPart<ExtensionField> part) {
    return allMatches(SHOWN, terms, part);
  }

  private static String allMatches(
      String columns, List<String> terms, SortedPart<ExtensionField> part) {
    return "with found as materialized (select id, "
        + part.columns()
        + MATCHING
        + SearchTerms.positions(terms)
        + part.andAfter()
        + "), part as (select * from found order by "
        + part.orderOfColumns()
        + " limit :most) select "
        + columns
        + " from part join extension using (id) order by "
        + part.orderOfColumns();
  }

  private <T> NativeQuery<T> searching(
      String contract,
      List<String> terms,
      String sql,
      SortedPart<ExtensionField> part,
      Class<T> row) {
    NativeQuery<T> query = entities.createNativeQuery(sql, row);
    query.setParameter("contract", contract);
    for (int i = 0; i < terms.size(); i++) {
      query.setParameter("term" + i, terms.get(i));
    }
    part.bind(query::setParameter);
    return query;
  }
}

package io.bizportal.pbx.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists and searches extensions. A term's pairs of characters find the candidates in the index; the
 * pattern then keeps those where the pairs stand together.
 */
@ApplicationScoped
class ExtensionSearch {

  private static final int MOST_TERMS = 5;

  private final EntityManager entities;

  ExtensionSearch(EntityManager entities) {
    this.entities = entities;
  }

  @SuppressWarnings("unchecked")
  List<Extension> page(String contract, @Nullable String q, String after, int limit) {
    List<String> terms = terms(q);
    Query query =
        entities.createNativeQuery(
            "select e.* from extension e where e.contract = :contract and e.number > :after"
                + matching(terms)
                + " order by e.number limit :limit",
            Extension.class);
    bind(query, contract, terms).setParameter("after", after).setParameter("limit", limit);
    return query.getResultList();
  }

  long count(String contract, String q) {
    List<String> terms = terms(q);
    Query query =
        entities.createNativeQuery(
            "select count(*) from extension e where e.contract = :contract" + matching(terms),
            Long.class);
    return (Long) bind(query, contract, terms).getSingleResult();
  }

  /** Terms separated by half- or full-width blanks; all must match. */
  static List<String> terms(@Nullable String q) {
    if (q == null) {
      return List.of();
    }
    return Arrays.stream(Extension.searchable(q).strip().split("\\s+"))
        .filter(term -> !term.isEmpty())
        .limit(MOST_TERMS)
        .toList();
  }

  static String[] grams(List<String> terms) {
    Set<String> grams = new LinkedHashSet<>();
    for (String term : terms) {
      int[] points = term.codePoints().toArray();
      if (points.length == 1) {
        grams.add(term);
      }
      for (int i = 0; i + 1 < points.length; i++) {
        grams.add(new String(points, i, 2));
      }
    }
    return grams.toArray(String[]::new);
  }

  private static String matching(List<String> terms) {
    if (terms.isEmpty()) {
      return "";
    }
    StringBuilder sql = new StringBuilder(" and e.search_grams @> cast(:grams as text[])");
    for (int i = 0; i < terms.size(); i++) {
      sql.append(" and position(:term").append(i).append(" in e.search_line) > 0");
    }
    return sql.toString();
  }

  private static Query bind(Query query, String contract, List<String> terms) {
    query.setParameter("contract", contract);
    if (!terms.isEmpty()) {
      query.setParameter("grams", grams(terms));
    }
    for (int i = 0; i < terms.size(); i++) {
      query.setParameter("term" + i, terms.get(i));
    }
    return query;
  }
}

package io.bizportal.pbx.dotphone;

import io.bizportal.kit.page.Keywords;
import io.bizportal.kit.page.SortedPart;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The login IDs that the inventory has for a contract. */
@ApplicationScoped
class Lines {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private static final String FROM =
      " from telephone_number t where t.contract = :contract and t.login_id is not null";

  /** People type a number with hyphens or without. */
  private static final String MATCHING =
      " and "
          + Keywords.in(
              "t.login_id || E'\\n' || t.number || E'\\n' || substr(t.number, 1, 3) || '-'"
                  + " || substr(t.number, 4, 4) || '-' || substr(t.number, 8)");

  static final String WAY =
      """
      with recursive reached (digits) as (
        select cast(:digits as text)
        union
        select o.destination
          from reached r
          join telephone_number t
            on t.contract = :contract and t.number = r.digits collate "C"
          join login_id_options o
            on o.contract = t.contract and o.login_id = t.login_id collate "C"
         where o.destination is not null)
      select t.login_id, t.number
        from reached r
        join telephone_number t
          on t.contract = :contract and t.number = r.digits collate "C"
       where t.login_id is not null
       limit 10000
      """;

  static final String BY_OPTIONS =
      """
      select t.login_id, t.number from telephone_number t
       where t.contract = :contract and t.login_id is not null
         and substr(md5(t.contract || '/' || t.login_id), 1, 12) in (:digests)""";

  private final EntityManager database;

  Lines(EntityManager database) {
    this.database = database;
  }

  /** The contract's line of this login ID, or 404. */
  Line require(String contract, String loginId) {
    return find(contract, loginId).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  Optional<Line> find(String contract, String loginId) {
    if (!FORM.matcher(loginId).matches()) {
      // Some of what a path can hold the database can't even compare.
      return Optional.empty();
    }
    Query query =
        database.createNativeQuery(
            "select t.login_id, t.number from telephone_number t"
                + " where t.contract = :contract and t.login_id collate \"C\" = :login",
            Tuple.class);
    return lines(query.setParameter("contract", contract).setParameter("login", loginId)).stream()
        .findFirst();
  }

  /**
   * The lines that calls to {@code digits} can come through within the contract: each forwards to
   * one other at most, on a way which may end in a circle.
   */
  List<Line> way(String contract, String digits) {
    Query query = database.createNativeQuery(WAY, Tuple.class);
    return lines(query.setParameter("contract", contract).setParameter("digits", digits));
  }

  /** The line whose options have this ID. */
  Optional<Line> find(String contract, UUID id) {
    return Optional.ofNullable(find(contract, Set.of(id)).get(id));
  }

  /** Those of some IDs of options that the contract has lines for. */
  Map<UUID, Line> find(String contract, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return lines(
            database
                .createNativeQuery(BY_OPTIONS, Tuple.class)
                .setParameter("contract", contract)
                .setParameter("digests", ids.stream().map(LoginIdOptions::digest).toList()))
        .stream()
        .filter(line -> ids.contains(LoginIdOptions.id(contract, line.loginId())))
        .collect(
            Collectors.toMap(
                line -> LoginIdOptions.id(contract, line.loginId()), Function.identity()));
  }

  List<Line> page(String contract, String[] patterns, SortedPart<LineField> part) {
    Query query = matching(listed(patterns, part), patterns).setParameter("contract", contract);
    part.bind(query::setParameter);
    return lines(query);
  }

  long count(String contract, String[] patterns) {
    Query query = matching("select count(*) as total" + FROM + where(patterns), patterns);
    Tuple row = (Tuple) query.setParameter("contract", contract).getSingleResult();
    return row.get("total", Number.class).longValue();
  }

  static String listed(String[] patterns, SortedPart<LineField> part) {
    return "select t.login_id, t.number"
        + FROM
        + where(patterns)
        + part.andAfter()
        + " order by "
        + part.order()
        + " limit :most";
  }

  private static String where(String[] patterns) {
    return patterns.length == 0 ? "" : MATCHING;
  }

  private Query matching(String sql, String[] patterns) {
    Query query = database.createNativeQuery(sql, Tuple.class);
    return patterns.length == 0 ? query : query.setParameter("patterns", patterns);
  }

  @SuppressWarnings("unchecked")
  private static List<Line> lines(Query query) {
    return ((List<Tuple>) query.getResultList())
        .stream().map(row -> new Line(row.get(0, String.class), row.get(1, String.class))).toList();
  }
}

package io.bizportal.identity.signin;

import io.bizportal.identity.account.SearchText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The SQL of a filter. Few people are looked up one by one on their own index; the lines of many
 * are met soon when walking back in time.
 */
final class SignInQuery {

  /** Above this, most lines are somebody's who matches. */
  private static final int FEW = 300;

  private static final Pattern ADDRESS = Pattern.compile("[0-9a-f]*[.:][0-9a-f.:]*");
  private static final String PEOPLE = "select id from account where company = :company";

  private final Map<String, Object> parameters = new HashMap<>();
  private final StringBuilder people = new StringBuilder(PEOPLE);
  private final StringBuilder lines = new StringBuilder();
  private boolean ofPeople;

  SignInQuery(String company, SignInFilter filter, ZoneId zone, Instant now) {
    parameters.put("company", company);
    parameters.put("begin", filter.begin(zone));
    parameters.put("end", filter.end(zone, now));
    lines.append(" company = :company and occurred_at >= :begin and occurred_at < :end");
    if (filter.account() != null) {
      parameters.put("account", filter.account());
      lines.append(" and account = :account");
    }
    if (filter.result() != null) {
      lines.append(
          switch (filter.result()) {
            case SUCCESS -> " and type <> 'LOGIN_ERROR'";
            case FAILURE -> " and type = 'LOGIN_ERROR'";
          });
    }
    if (filter.q() != null) {
      SearchText.terms(filter.q()).forEach(this::narrow);
    }
  }

  private void narrow(String term) {
    String name = "term" + parameters.size();
    if (ADDRESS.matcher(term).matches()) {
      parameters.put(name, SearchText.escaped(term) + "%");
      lines.append(" and remote_address like :").append(name).append(" escape '!'");
    } else {
      parameters.put(name, "%" + SearchText.escaped(term) + "%");
      people.append(" and search_text like :").append(name).append(" escape '!'");
      ofPeople = true;
    }
  }

  /** How many people the filter speaks of, if it speaks of people at all. */
  Optional<String> countOfPeople() {
    return ofPeople ? Optional.of("select count(*) from (" + people + ") p") : Optional.empty();
  }

  /** Lines in order of time, newest first. */
  String page(long matching, boolean after) {
    String where =
        lines + (after ? " and (occurred_at, event_id) < (:afterTime, :afterEvent)" : "");
    String order = " order by occurred_at desc, event_id desc limit :limit";
    if (!ofPeople) {
      return joined("select * from sign_in_record where" + where + order);
    }
    if (matching <= FEW) {
      return joined(
          "select s.* from ("
              + people
              + ") p cross join lateral (select * from sign_in_record where account = p.id and"
              + where
              + order
              + ") s order by s.occurred_at desc, s.event_id desc limit :limit");
    }
    return joined(
        "select * from sign_in_record where" + where + " and account in (" + people + ")" + order);
  }

  /** All lines, newest first. */
  String all() {
    return joined("select * from sign_in_record where" + lines + inPeople());
  }

  /**
   * How many lines there are, as far as {@code :most}. The offset keeps the lines of few people
   * their own query: joined, they were looked for among all lines after some samples of ANALYZE.
   */
  String count(long matching) {
    String counted =
        ofPeople && matching <= FEW
            ? "("
                + people
                + ") p cross join lateral (select 1 from sign_in_record where account = p.id and"
                + lines
                + " offset 0) s"
            : "sign_in_record where" + lines + inPeople();
    return "select count(*) from (select 1 from " + counted + " limit :most) c";
  }

  /** Successes and failures by day. */
  String days() {
    return "select cast(occurred_at at time zone :zone as date) as day,"
        + " count(*) filter (where type = 'LOGIN') as successes,"
        + " count(*) filter (where type = 'LOGIN_ERROR') as failures"
        + " from sign_in_record where"
        + lines
        + inPeople()
        + " group by day order by day";
  }

  private String inPeople() {
    return ofPeople ? " and account in (" + people + ")" : "";
  }

  private static String joined(String narrowed) {
    return "select s.event_id, s.type, s.occurred_at, s.account, nullif(a.name, '') as name,"
        + " coalesce(nullif(a.email, ''), s.username) as email, s.remote_address, s.user_agent,"
        + " s.second_factor, s.error from ("
        + narrowed
        + ") s left join account a on a.id = s.account order by s.occurred_at desc, s.event_id desc";
  }

  /** For the query; those of the page are set apart. */
  Map<String, Object> parameters() {
    return parameters;
  }

  /** The names used in a statement; others must not be set on it. */
  List<String> namesIn(String sql) {
    List<String> names = new ArrayList<>(parameters.keySet());
    names.removeIf(name -> !sql.matches("(?s).*:" + name + "\\b.*"));
    return names;
  }
}

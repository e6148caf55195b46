package io.bizportal.identity.signin;

import io.bizportal.kit.page.Cursor;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.page.Total;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;

/** Reads the access log of one company (B1). */
@ApplicationScoped
class ReadSignIns {

  /** Counting goes no further. */
  static final int MOST_COUNTED = 10_000;

  private static final int FETCH = 500;

  /** Where a page ended. */
  private record After(Instant time, String event) {}

  /** How a day went. */
  record Day(LocalDate day, long successes, long failures) {}

  private final Session database;
  private final Clock clock;

  ReadSignIns(Session database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Transactional
  Page<SignInView> page(String company, SignInFilter filter, ZoneId zone, PageRequest request) {
    SignInQuery query = new SignInQuery(company, filter, zone, clock.instant());
    After after =
        request.cursor() == null
            ? null
            : Cursor.parse(request.cursor(), p -> new After(Instant.parse(p.getFirst()), p.get(1)));
    long matching = query.countOfPeople().map(sql -> number(query, sql)).orElse(0L);
    NativeQuery<Object[]> lines = lines(query, query.page(matching, after != null));
    lines.setParameter("limit", request.limit() + 1);
    if (after != null) {
      lines.setParameter("afterTime", after.time()).setParameter("afterEvent", after.event());
    }
    return request.page(
        lines.getResultList().stream().map(ReadSignIns::view).toList(),
        line -> line,
        line -> Cursor.of(line.occurredAt(), line.eventId()),
        Total.upTo(count(query, matching), MOST_COUNTED));
  }

  /** Hands over line by line; none is kept. */
  @Transactional
  void each(String company, SignInFilter filter, ZoneId zone, Consumer<SignInView> reader) {
    SignInQuery query = new SignInQuery(company, filter, zone, clock.instant());
    NativeQuery<Object[]> lines = lines(query, query.all());
    lines.setFetchSize(FETCH);
    try (Stream<Object[]> rows = lines.getResultStream()) {
      rows.map(ReadSignIns::view).forEach(reader);
    }
  }

  @Transactional
  List<Day> days(String company, SignInFilter filter, ZoneId zone) {
    SignInQuery query = new SignInQuery(company, filter, zone, clock.instant());
    NativeQuery<Object[]> days =
        set(query, database.createNativeQuery(query.days(), Object[].class), query.days());
    days.addScalar("day", StandardBasicTypes.LOCAL_DATE)
        .addScalar("successes", StandardBasicTypes.LONG)
        .addScalar("failures", StandardBasicTypes.LONG)
        .setParameter("zone", zone.getId());
    return days.getResultList().stream()
        .map(row -> new Day((LocalDate) row[0], (Long) row[1], (Long) row[2]))
        .toList();
  }

  private long count(SignInQuery query, long matching) {
    String sql = query.count(matching);
    NativeQuery<Long> count = set(query, database.createNativeQuery(sql, Long.class), sql);
    return count.setParameter("most", MOST_COUNTED + 1).getSingleResult();
  }

  private long number(SignInQuery query, String sql) {
    return set(query, database.createNativeQuery(sql, Long.class), sql).getSingleResult();
  }

  private NativeQuery<Object[]> lines(SignInQuery query, String sql) {
    return set(query, database.createNativeQuery(sql, Object[].class), sql)
        .addScalar("event_id", StandardBasicTypes.STRING)
        .addScalar("type", StandardBasicTypes.STRING)
        .addScalar("occurred_at", StandardBasicTypes.INSTANT)
        .addScalar("account", StandardBasicTypes.UUID)
        .addScalar("name", StandardBasicTypes.STRING)
        .addScalar("email", StandardBasicTypes.STRING)
        .addScalar("remote_address", StandardBasicTypes.STRING)
        .addScalar("user_agent", StandardBasicTypes.STRING)
        .addScalar("second_factor", StandardBasicTypes.STRING)
        .addScalar("error", StandardBasicTypes.STRING);
  }

  private static <T> NativeQuery<T> set(SignInQuery query, NativeQuery<T> on, String sql) {
    query.namesIn(sql).forEach(name -> on.setParameter(name, query.parameters().get(name)));
    return on;
  }

  private static SignInView view(Object[] row) {
    String type = (String) row[1];
    return new SignInView(
        (String) row[0],
        type,
        type.endsWith("_ERROR") ? SignInView.Result.FAILURE : SignInView.Result.SUCCESS,
        (Instant) row[2],
        (UUID) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (String) row[7],
        (String) row[8],
        (String) row[9]);
  }
}

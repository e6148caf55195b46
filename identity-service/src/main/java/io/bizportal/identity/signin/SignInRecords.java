package io.bizportal.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/** The access log. Rows are only ever added; of deleted people the traces are erased. */
@ApplicationScoped
class SignInRecords {

  private static final String INSERT =
      """
      insert into sign_in_record (event_id, type, realm, account, username, company, session,
        remote_address, user_agent, second_factor, error, occurred_at, recorded_at)
      values (:event, :type, :realm, :account, :username, :company, :session,
        :address, :agent, :factor, :error, :occurred, :now)
      on conflict (event_id) do nothing
      """;

  private final Session database;

  SignInRecords(Session database) {
    this.database = database;
  }

  /** What happened stays; whom it happened to is known by his identifier only. */
  void forget(UUID account) {
    database
        .createNativeMutationQuery(
            """
            update sign_in_record set username = null, remote_address = null, user_agent = null
             where account = :account
            """)
        .setParameter("account", account)
        .executeUpdate();
  }

  /** Drops at most so many of the lines before an instant; how many there were. */
  int forget(Instant before, int most) {
    return database
        .createNativeMutationQuery(
            """
            delete from sign_in_record where event_id in (
              select event_id from sign_in_record where occurred_at < :before limit :most)
            """)
        .setParameter("before", before)
        .setParameter("most", most)
        .executeUpdate();
  }

  /** False if this event was recorded before. */
  boolean add(SignInRecord r, @Nullable UUID account, @Nullable String company, Instant now) {
    return database
            .createNativeMutationQuery(INSERT)
            .setParameter("event", r.eventId())
            .setParameter("type", r.type())
            .setParameter("realm", r.realm())
            .setParameter("account", account, StandardBasicTypes.UUID)
            .setParameter("username", r.username(), StandardBasicTypes.STRING)
            .setParameter("company", company, StandardBasicTypes.STRING)
            .setParameter("session", r.session(), StandardBasicTypes.STRING)
            .setParameter("address", r.remoteAddress(), StandardBasicTypes.STRING)
            .setParameter("agent", r.userAgent(), StandardBasicTypes.STRING)
            .setParameter("factor", r.secondFactor(), StandardBasicTypes.STRING)
            .setParameter("error", r.error(), StandardBasicTypes.STRING)
            .setParameter("occurred", r.occurredAt())
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }
}

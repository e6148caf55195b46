package io.bizportal.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.Session;

/** Table {@code ended_session}. */
@ApplicationScoped
class EndedSessionRecords {

  private final Session database;

  EndedSessionRecords(Session database) {
    this.database = database;
  }

  /** False if it was known to have ended. */
  boolean add(SessionEnded ended) {
    return database
            .createNativeMutationQuery(
                """
                insert into ended_session (session, account, ended_at)
                values (:session, :account, :ended)
                on conflict (session) do nothing
                """)
            .setParameter("session", ended.session())
            .setParameter("account", ended.account())
            .setParameter("ended", ended.endedAt())
            .executeUpdate()
        == 1;
  }

  boolean has(String session) {
    return !database
        .createNativeQuery("select 1 from ended_session where session = :session", Integer.class)
        .setParameter("session", session)
        .getResultList()
        .isEmpty();
  }

  void forget(Instant endedBefore) {
    database
        .createNativeMutationQuery("delete from ended_session where ended_at < :before")
        .setParameter("before", endedBefore)
        .executeUpdate();
  }
}

package io.bizportal.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

  /** Sessions begun since then that are not known to have ended. */
  List<String> open(UUID account, Instant since) {
    return database
        .createNativeQuery(
            """
            select distinct s.session from sign_in_record s
             where s.account = :account and s.type = 'LOGIN' and s.session is not null
               and s.occurred_at > :since
               and not exists (select 1 from ended_session e where e.session = s.session)
            """,
            String.class)
        .setParameter("account", account)
        .setParameter("since", since)
        .getResultList();
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

package io.bizportal.identity.session;

import io.bizportal.identity.session.SessionEnded.Reason;
import io.bizportal.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Puts on record that a session is over, and tells everybody. */
@ApplicationScoped
public class EndSession {

  /** Keycloak ends every session earlier. */
  private static final Duration LONGEST_SESSION = Duration.ofDays(2);

  private final EndedSessionRecords records;
  private final Outbox outbox;
  private final Clock clock;

  EndSession(EndedSessionRecords records, Outbox outbox, Clock clock) {
    this.records = records;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Ends every session of an account that a sign-in was recorded for. Needs a transaction. */
  @Transactional(TxType.MANDATORY)
  public void endAll(UUID account, String company, Reason reason) {
    Instant now = clock.instant();
    for (String session : records.open(account, now.minus(LONGEST_SESSION))) {
      end(new SessionEnded(session, account, company, reason, now));
    }
  }

  /** Somebody leaves. */
  @Transactional
  public void signOut(String session, UUID account, String company) {
    end(new SessionEnded(session, account, company, Reason.SIGN_OUT, clock.instant()));
  }

  /** Told once, whoever says so again. Needs a transaction. */
  @Transactional(TxType.MANDATORY)
  public void end(SessionEnded ended) {
    if (records.add(ended)) {
      outbox.appendJson("session-ended", ended.account().toString(), ended.session(), ended);
    }
  }
}

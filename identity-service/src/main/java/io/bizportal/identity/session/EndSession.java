package io.bizportal.identity.session;

import io.bizportal.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Puts on record that a session is over, and tells everybody. */
@ApplicationScoped
public class EndSession {

  private final EndedSessionRecords records;
  private final Outbox outbox;

  EndSession(EndedSessionRecords records, Outbox outbox) {
    this.records = records;
    this.outbox = outbox;
  }

  /** Told once, whoever says so again. Needs a transaction. */
  @Transactional(TxType.MANDATORY)
  public void end(SessionEnded ended) {
    if (records.add(ended)) {
      outbox.appendJson("session-ended", ended.account().toString(), ended.session(), ended);
    }
  }
}

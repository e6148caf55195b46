package io.bizportal.notification.delivery;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Puts a dead letter back into the queue on an operator's word; the next round sends it. */
@ApplicationScoped
class ResendMail {

  private final MailDeliveries deliveries;
  private final Clock clock;

  ResendMail(MailDeliveries deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Transactional
  MailView resend(UUID id, String operator) {
    MailDelivery mail = deliveries.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (mail == null) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    Instant now = clock.instant();
    if (!mail.mayBeResent(now)) {
      throw new ProblemException(NotificationProblem.MAIL_NOT_RESENDABLE);
    }
    mail.state = MailState.QUEUED;
    mail.nextAttemptAt = now;
    mail.attempts = 0;
    mail.resentBy = operator;
    mail.resentAt = now;
    return MailView.of(mail, now);
  }
}

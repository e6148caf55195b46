package io.bizportal.notification.delivery;

import io.bizportal.notification.NotificationConfig;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;

/** Offers a mail to the SMTP server and reads from its answer what may be done next. */
@Singleton
class MailServer {

  /**
   * Replies about this mailbox or this message. Other 5xx replies (authentication, greeting) speak
   * of our set-up, which somebody will repair.
   */
  private static final Set<Integer> ABOUT_THIS_MAIL = Set.of(550, 551, 552, 553, 554, 555);

  private final ReactiveMailer mailer;
  private final Duration timeout;

  MailServer(ReactiveMailer mailer, NotificationConfig config) {
    this.mailer = mailer;
    this.timeout = config.notification().sendTimeout();
  }

  Handover offer(Mail mail) {
    try {
      mailer.send(mail).await().atMost(timeout);
      return new Handover.Accepted();
    } catch (TimeoutException e) {
      return new Handover.Unknown("smtp-timeout");
    } catch (CompletionException e) {
      return judge(e.getCause() == null ? e : e.getCause());
    } catch (RuntimeException e) {
      return judge(e);
    }
  }

  private static Handover judge(Throwable failure) {
    if (failure instanceof SMTPException reply) {
      String reason = "smtp-" + reply.getReplyCode();
      return ABOUT_THIS_MAIL.contains(reply.getReplyCode())
          ? new Handover.Refused(reason)
          : new Handover.NotTaken(reason);
    }
    if (failure instanceof ConnectException
        || failure instanceof UnknownHostException
        || failure instanceof NoRouteToHostException) {
      return new Handover.NotTaken("smtp-unreachable");
    }
    return new Handover.Unknown("smtp-broken-off");
  }
}

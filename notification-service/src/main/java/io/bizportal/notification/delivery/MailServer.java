package io.bizportal.notification.delivery;

import io.bizportal.notification.NotificationConfig;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Offers a mail to the SMTP server and reads from its answer what may be done next. */
@Singleton
class MailServer {

  /**
   * Replies about this mailbox or this message. Other 5xx replies (authentication, greeting) speak
   * of our set-up, which somebody will repair.
   */
  private static final Set<Integer> ABOUT_THIS_MAIL = Set.of(550, 551, 552, 553, 554, 555);

  private final ReactiveMailer mailer;
  private final Context eventLoop;
  private final Duration timeout;

  MailServer(ReactiveMailer mailer, Vertx vertx, NotificationConfig config) {
    this.mailer = mailer;
    this.eventLoop = VertxContext.getRootContext(vertx.getOrCreateContext());
    this.timeout = config.sendTimeout();
  }

  /**
   * The dialogue runs on an event loop from its start: begun on another thread, the client can miss
   * a greeting that arrives before it listens, and then waits for ever.
   */
  Handover offer(Mail mail) {
    CompletableFuture<@Nullable Void> answer = new CompletableFuture<>();
    eventLoop.runOnContext(
        _ -> mailer.send(mail).subscribe().with(answer::complete, answer::completeExceptionally));
    try {
      answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return new Handover.Accepted();
    } catch (TimeoutException e) {
      return new Handover.Unknown("smtp-timeout");
    } catch (ExecutionException e) {
      return judge(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Handover.Unknown("interrupted");
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

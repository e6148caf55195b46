package io.bizportal.notification.delivery;

import io.bizportal.notification.NotificationConfig;
import io.bizportal.notification.mail.MailOpener;
import io.bizportal.notification.mail.MailWriter;
import io.bizportal.notification.mail.UnreadableMail;
import io.quarkus.mailer.Mail;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Sends one queued mail: claims it, writes it, offers it, and records what came of it. */
@Singleton
class DeliverMail {

  private static final Logger LOG = Logger.getLogger(DeliverMail.class);

  private final MailDeliveries deliveries;
  private final MailOpener opener;
  private final MailWriter writer;
  private final MailServer server;
  private final DeliveryMetrics metrics;
  private final Clock clock;
  private final int longestSeries;

  /** As many as there are connections: a claimed mail must not queue behind others. */
  private final Semaphore connections;

  DeliverMail(
      MailDeliveries deliveries,
      MailOpener opener,
      MailWriter writer,
      MailServer server,
      DeliveryMetrics metrics,
      Clock clock,
      NotificationConfig config,
      @ConfigProperty(name = "quarkus.mailer.max-pool-size", defaultValue = "10") int pool) {
    this.deliveries = deliveries;
    this.opener = opener;
    this.writer = writer;
    this.server = server;
    this.metrics = metrics;
    this.clock = clock;
    this.longestSeries = config.attempts();
    this.connections = new Semaphore(pool);
  }

  void deliver(UUID id) {
    connections.acquireUninterruptibly();
    try {
      deliveries.claim(id).ifPresent(this::send);
    } finally {
      connections.release();
    }
  }

  private void send(MailDelivery claimed) {
    Mail mail;
    try {
      String sealed = claimed.payload;
      if (sealed == null) {
        throw new IllegalStateException("a queued mail has a payload");
      }
      mail = writer.write(claimed.id, opener.open(sealed));
    } catch (UnreadableMail e) {
      layAside(claimed, MailState.UNREADABLE, e.reason());
      return;
    }
    switch (server.offer(mail)) {
      case Handover.Accepted() -> {
        Instant now = clock.instant();
        deliveries.sent(claimed.id, now);
        metrics.sent(claimed, now);
        LOG.infof("%s mail %s sent", claimed.kind, claimed.id);
      }
      case Handover.NotTaken(String reason) -> {
        if (claimed.attempts < longestSeries) {
          deliveries.again(claimed, reason);
          metrics.postponed(claimed);
        } else {
          layAside(claimed, MailState.FAILED, reason);
        }
      }
      case Handover.Refused(String reason) -> layAside(claimed, MailState.FAILED, reason);
      case Handover.Unknown(String reason) -> layAside(claimed, MailState.UNCERTAIN, reason);
    }
  }

  private void layAside(MailDelivery claimed, MailState deadLetter, String reason) {
    deliveries.layAside(claimed.id, deadLetter, reason);
    metrics.laidAside(claimed, deadLetter);
    LOG.warnf("%s mail %s laid aside as %s: %s", claimed.kind, claimed.id, deadLetter, reason);
  }
}

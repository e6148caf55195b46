package io.bizportal.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Figures about deliveries, by kind of mail only: nothing that leads to a reader (H3). */
@Singleton
class DeliveryMetrics {

  private final MeterRegistry registry;

  DeliveryMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Time from the request in the asking service to acceptance by the mail server. */
  void sent(MailDelivery delivery, Instant acceptedAt) {
    Duration took = Duration.between(delivery.requestedAt, acceptedAt);
    Timer.builder("bizportal.mail.request.to.acceptance")
        .tag("kind", delivery.kind)
        .publishPercentileHistogram()
        .register(registry)
        .record(took.isNegative() ? Duration.ZERO : took);
    count(delivery, "sent");
  }

  void postponed(MailDelivery delivery) {
    count(delivery, "postponed");
  }

  void laidAside(MailDelivery delivery, MailState deadLetter) {
    count(delivery, deadLetter.name().toLowerCase(Locale.ROOT));
  }

  private void count(MailDelivery delivery, String outcome) {
    registry
        .counter("bizportal.mail.attempts", "kind", delivery.kind, "outcome", outcome)
        .increment();
  }
}

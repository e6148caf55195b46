package io.bizportal.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicLong;

/** How many mails wait for an operator: what an alert is set on. */
@ApplicationScoped
class DeadLetterGauge {

  private final MailDeliveries deliveries;
  private final MeterRegistry registry;
  private final AtomicLong waiting = new AtomicLong();

  DeadLetterGauge(MailDeliveries deliveries, MeterRegistry registry) {
    this.deliveries = deliveries;
    this.registry = registry;
  }

  void register(@Observes StartupEvent started) {
    Gauge.builder("bizportal.mail.dead.letters", waiting, AtomicLong::get).register(registry);
  }

  @Scheduled(every = "30s")
  @Transactional
  void look() {
    waiting.set(deliveries.count("state in ?1 and payload is not null", MailState.DEAD_LETTERS));
  }
}

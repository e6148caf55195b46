package io.bizportal.notification.delivery;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;

/** Goes round every second for mails that are due again, expired, or left behind by a crash. */
@ApplicationScoped
class CourierRound {

  private static final int AT_ONCE = 50;

  private final MailDeliveries deliveries;
  private final DeliverMail deliver;
  private final ExecutorService threads;

  CourierRound(
      MailDeliveries deliveries, DeliverMail deliver, @VirtualThreads ExecutorService threads) {
    this.deliveries = deliveries;
    this.deliver = deliver;
    this.threads = threads;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void go() {
    deliveries.tidy();
    deliveries.due(AT_ONCE).forEach(id -> threads.execute(() -> deliver.deliver(id)));
  }
}

package io.bizportal.notification.delivery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears {@code mail-requested}. Mails don't wait for each other: order means nothing here. */
@ApplicationScoped
class MailRequests {

  private final QueueMail queue;
  private final DeliverMail deliver;

  MailRequests(QueueMail queue, DeliverMail deliver) {
    this.queue = queue;
    this.deliver = deliver;
  }

  /**
   * Retried without end: the only faults that get here are those of the database, and a record
   * given up is a mail lost. A retry after the row is committed does nothing; the courier's round
   * takes it.
   */
  @Incoming("mail-requested")
  @RunOnVirtualThread
  @Retry(maxRetries = -1, maxDuration = 0, delay = 500, jitter = 200)
  void on(ConsumerRecord<String, byte[]> record) {
    queue.queue(record).ifPresent(deliver::deliver);
  }
}

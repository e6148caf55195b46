package io.bizportal.identity.activation;

import io.bizportal.kit.event.EventReader;
import io.bizportal.kit.event.UnreadableEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Hears {@code contract-activated}. */
@ApplicationScoped
class ContractActivations {

  private static final Logger LOG = Logger.getLogger(ContractActivations.class);

  private final EventReader events;
  private final SendActivationNotice notice;

  ContractActivations(EventReader events, SendActivationNotice notice) {
    this.events = events;
    this.notice = notice;
  }

  /**
   * Retried in place and without end: a record given up is an administrator not told. Only what can
   * never be read is passed over, or it would hold up everybody behind it. On a worker thread, one
   * after the other: virtual threads would take records side by side.
   */
  @Incoming("contract-activated")
  @Blocking
  @Retry(maxRetries = -1, maxDuration = 0, delay = 500, jitter = 200)
  void on(ConsumerRecord<String, byte[]> record) {
    try {
      notice.activated(events.read(record));
    } catch (UnreadableEvent e) {
      LOG.errorf(e, "Passed over %s-%d@%d", record.topic(), record.partition(), record.offset());
    }
  }
}

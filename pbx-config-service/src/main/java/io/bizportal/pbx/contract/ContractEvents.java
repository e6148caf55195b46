package io.bizportal.pbx.contract;

import io.bizportal.kit.event.EventReader;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Hears of contracts. Order per contract matters, so a record that can't be stored is retried in
 * place; one that can't be read never will be, and is told in the log and passed by.
 */
@ApplicationScoped
class ContractEvents {

  private static final Logger LOG = Logger.getLogger(ContractEvents.class);

  private final EventReader events;
  private final KeepContract keep;

  ContractEvents(EventReader events, KeepContract keep) {
    this.events = events;
    this.keep = keep;
  }

  @Incoming("contract-changed")
  @Blocking
  @Retry(maxRetries = -1, maxDuration = 0, delay = 500, jitter = 200)
  void changed(ConsumerRecord<String, byte[]> record) {
    hear(record);
  }

  @Incoming("contract-activated")
  @Blocking
  @Retry(maxRetries = -1, maxDuration = 0, delay = 500, jitter = 200)
  void activated(ConsumerRecord<String, byte[]> record) {
    hear(record);
  }

  private void hear(ConsumerRecord<String, byte[]> record) {
    try {
      events.data(events.read(record), ContractDescribed.class);
    } catch (RuntimeException e) {
      LOG.errorf(
          "unreadable contract event passed by: %s-%d@%d",
          record.topic(), record.partition(), record.offset());
      return;
    }
    keep.keep(events.read(record));
  }
}

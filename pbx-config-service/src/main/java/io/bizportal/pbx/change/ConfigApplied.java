package io.bizportal.pbx.change;

import io.bizportal.kit.event.EventReader;
import io.bizportal.kit.event.UnreadableEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Hears from the switch how far it has come (E7). It tells a contract's version, which stands for
 * all before it, so that events lost, repeated or late do no harm.
 */
@ApplicationScoped
class ConfigApplied {

  private static final Logger LOG = Logger.getLogger(ConfigApplied.class);

  /** The data of a {@code pbx-config-applied} event. */
  record Applied(String contract, long contractVersion, Instant appliedAt) {}

  private final EventReader events;
  private final ChangeSets sets;

  ConfigApplied(EventReader events, ChangeSets sets) {
    this.events = events;
    this.sets = sets;
  }

  @Incoming("pbx-config-applied")
  @Blocking
  @Retry(maxRetries = -1, maxDuration = 0, delay = 500, jitter = 200)
  @Transactional
  void applied(ConsumerRecord<String, byte[]> record) {
    Applied said;
    try {
      said = events.data(events.read(record), Applied.class);
    } catch (UnreadableEvent e) {
      LOG.errorf(
          "unreadable answer of the switch passed by: %s-%d@%d",
          record.topic(), record.partition(), record.offset());
      return;
    }
    sets.applied(said.contract(), said.contractVersion(), said.appliedAt());
  }
}

package io.bizportal.identity.terminal;

import io.bizportal.kit.event.EventReader;
import io.bizportal.kit.event.UnreadableEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Hears of extensions and contracts. Retried in place and without end: a record given up is a
 * person who can't sign in, or one who still can. Only what can never be read is passed over.
 */
@ApplicationScoped
class FollowSettings {

  private static final Logger LOG = Logger.getLogger(FollowSettings.class);

  private final EventReader events;
  private final ProvisionTerminalUsers provision;

  FollowSettings(EventReader events, ProvisionTerminalUsers provision) {
    this.events = events;
    this.provision = provision;
  }

  @Incoming("pbx-config-snapshot")
  @Blocking
  @Retry(maxRetries = -1, maxDuration = 0, delay = 500, jitter = 200)
  void setting(ConsumerRecord<String, byte[]> record) {
    Optional<SnapshotKey> key = SnapshotKey.of(record.key());
    if (key.isEmpty()) {
      return;
    }
    if (record.value() == null || record.value().length == 0) {
      provision.extensionGone(key.get());
      return;
    }
    try {
      provision.extension(events.data(events.read(record), ExtensionDescribed.class));
    } catch (UnreadableEvent e) {
      passedOver(record, e);
    }
  }

  @Incoming("terminal-contracts")
  @Blocking
  @Retry(maxRetries = -1, maxDuration = 0, delay = 500, jitter = 200)
  void contract(ConsumerRecord<String, byte[]> record) {
    try {
      provision.contract(events.data(events.read(record), ContractDescribed.class));
    } catch (UnreadableEvent e) {
      passedOver(record, e);
    }
  }

  private static void passedOver(ConsumerRecord<?, ?> record, UnreadableEvent why) {
    LOG.errorf(why, "Passed over %s-%d@%d", record.topic(), record.partition(), record.offset());
  }
}

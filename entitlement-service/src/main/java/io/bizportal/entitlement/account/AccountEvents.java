package io.bizportal.entitlement.account;

import io.bizportal.kit.event.EventReader;
import io.bizportal.kit.event.UnreadableEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Hears of accounts. Order per account matters, so a record that can't be stored is retried in
 * place; one that can't be read never will be, and is told in the log and passed by.
 */
@ApplicationScoped
class AccountEvents {

  private static final Logger LOG = Logger.getLogger(AccountEvents.class);

  private final EventReader events;
  private final KeepAccount keep;

  AccountEvents(EventReader events, KeepAccount keep) {
    this.events = events;
    this.keep = keep;
  }

  @Incoming("account-changed")
  @Blocking
  @Retry(maxRetries = -1, maxDuration = 0, delay = 500, jitter = 200)
  void changed(ConsumerRecord<String, byte[]> record) {
    try {
      keep.keep(events.read(record));
    } catch (UnreadableEvent e) {
      LOG.errorf("unreadable account event passed by: %s", e.getMessage());
    }
  }
}

package io.bizportal.identity.activation;

import io.bizportal.kit.event.EventReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears {@code contract-activated}. */
@ApplicationScoped
class ContractActivations {

  private final EventReader events;
  private final SendActivationNotice notice;

  ContractActivations(EventReader events, SendActivationNotice notice) {
    this.events = events;
    this.notice = notice;
  }

  /** Retried in place and without end: a record given up is an administrator not told. */
  @Incoming("contract-activated")
  @RunOnVirtualThread
  @Retry(maxRetries = -1, maxDuration = 0, delay = 500, jitter = 200)
  void on(ConsumerRecord<String, byte[]> record) {
    notice.activated(events.read(record));
  }
}

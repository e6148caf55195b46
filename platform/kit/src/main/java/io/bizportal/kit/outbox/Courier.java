package io.bizportal.kit.outbox;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Hands rows to Kafka. A topic whose partitions are not known blocks the caller for a moment; it is
 * then left alone for a while, so that other topics don't suffer.
 */
final class Courier {

  private static final Duration LEFT_ALONE = Duration.ofSeconds(4);

  private final Producer<String, byte[]> producer;
  private final URI source;
  private final Clock clock;
  private final Map<String, Instant> silent = new HashMap<>();

  Courier(Producer<String, byte[]> producer, URI source, Clock clock) {
    this.producer = producer;
    this.source = source;
    this.clock = clock;
  }

  Future<?> send(OutboxRow row) {
    String topic = row.event().topic();
    if (clock.instant().isBefore(silent.getOrDefault(topic, Instant.MIN))) {
      return CompletableFuture.failedFuture(new TimeoutException("topic is not known for now"));
    }
    Future<?> answer = handed(row);
    if (failedForTime(answer)) {
      silent.put(topic, clock.instant().plus(LEFT_ALONE));
    } else {
      silent.remove(topic);
    }
    return answer;
  }

  private Future<?> handed(OutboxRow row) {
    try {
      return producer.send(row.message(source));
    } catch (KafkaException | IllegalArgumentException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static boolean failedForTime(Future<?> answer) {
    return answer.isDone()
        && answer.state() == Future.State.FAILED
        && answer.exceptionNow() instanceof TimeoutException;
  }

  void close() {
    producer.close(Duration.ZERO);
  }
}

package io.bizportal.kit.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows all partitions of a topic from a while back, in every replica and without a group: for
 * what must be known in memory. It never gives up, and says how far it can be trusted.
 */
public final class TopicTail implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(TopicTail.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration ASK = Duration.ofSeconds(2);
  private static final Duration CONFIRM_EVERY = Duration.ofMillis(400);
  private static final Duration LOOK_FOR_PARTITIONS_EVERY = Duration.ofSeconds(30);
  private static final long PAUSE_MILLIS = 500;

  private final String bootstrap;
  private final String topic;
  private final Duration lookBack;
  private final Clock clock;
  private final Consumer<ConsumerRecord<String, byte[]>> reader;
  private final Thread thread;

  private volatile boolean stopped;
  private volatile @Nullable KafkaConsumer<String, byte[]> following;
  private volatile Set<Integer> partitions = Set.of();
  private volatile Instant caughtUpAt = Instant.EPOCH;

  public TopicTail(
      String bootstrap,
      String topic,
      Duration lookBack,
      Clock clock,
      Consumer<ConsumerRecord<String, byte[]>> reader) {
    this.bootstrap = bootstrap;
    this.topic = topic;
    this.lookBack = lookBack;
    this.clock = clock;
    this.reader = reader;
    this.thread = Thread.ofVirtual().name("tail-" + topic).unstarted(this::run);
  }

  /** Begins to follow. */
  public void start() {
    thread.start();
  }

  /** The partitions followed; empty while they are not known. */
  public Set<Integer> partitions() {
    return partitions;
  }

  /** Everything in the topic at this instant has been read. */
  public Instant caughtUpAt() {
    return caughtUpAt;
  }

  @Override
  public void close() {
    stopped = true;
    KafkaConsumer<String, byte[]> reading = following;
    if (reading != null) {
      // An interrupt would keep it from taking leave of the broker.
      reading.wakeup();
    }
  }

  private void run() {
    while (!stopped) {
      try (KafkaConsumer<String, byte[]> consumer = consumer()) {
        following = consumer;
        follow(consumer);
      } catch (KafkaException e) {
        if (!stopped) {
          LOG.debugf(e, "%s can't be followed for now", topic);
          pause();
        }
      }
    }
  }

  private void follow(KafkaConsumer<String, byte[]> consumer) {
    Set<Integer> found = existing(consumer);
    if (found.isEmpty()) {
      pause();
      return;
    }
    List<TopicPartition> all = found.stream().map(p -> new TopicPartition(topic, p)).toList();
    consumer.assign(all);
    seekBack(consumer, all);
    partitions = found;
    Instant confirmed = Instant.EPOCH;
    Instant looked = clock.instant();
    while (!stopped) {
      consumer.poll(POLL).forEach(this::read);
      Instant now = clock.instant();
      if (confirmed.plus(CONFIRM_EVERY).isBefore(now)) {
        confirmed = now;
        confirm(consumer, all, now);
      }
      if (looked.plus(LOOK_FOR_PARTITIONS_EVERY).isBefore(now)) {
        looked = now;
        if (!existing(consumer).equals(found)) {
          // From the beginning of the look-back: reading a record twice does no harm here.
          return;
        }
      }
    }
  }

  private Set<Integer> existing(KafkaConsumer<String, byte[]> consumer) {
    return consumer.listTopics(ASK).getOrDefault(topic, List.of()).stream()
        .map(p -> p.partition())
        .collect(Collectors.toUnmodifiableSet());
  }

  private void seekBack(KafkaConsumer<String, byte[]> consumer, Collection<TopicPartition> all) {
    long since = clock.instant().minus(lookBack).toEpochMilli();
    Map<TopicPartition, Long> wanted = new HashMap<>();
    all.forEach(p -> wanted.put(p, since));
    Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(wanted, ASK);
    Map<TopicPartition, Long> ends = consumer.endOffsets(all, ASK);
    for (TopicPartition p : all) {
      OffsetAndTimestamp at = found.get(p);
      consumer.seek(p, at == null ? ends.getOrDefault(p, 0L) : at.offset());
    }
  }

  /**
   * Asking the broker for the ends proves both that it is there and that nothing is left unread.
   */
  private void confirm(
      KafkaConsumer<String, byte[]> consumer, Collection<TopicPartition> all, Instant asked) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(all, ASK);
    if (all.stream()
        .allMatch(p -> consumer.position(p, ASK) >= ends.getOrDefault(p, Long.MAX_VALUE))) {
      caughtUpAt = asked;
    }
  }

  private void read(ConsumerRecord<String, byte[]> message) {
    try {
      reader.accept(message);
    } catch (RuntimeException e) {
      LOG.errorf(e, "unreadable record %s-%d@%d", topic, message.partition(), message.offset());
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      stopped = true;
    }
  }

  private KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ConsumerConfig.CLIENT_ID_CONFIG,
            "tail-" + topic,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            5_000,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            5_000,
            ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
            500),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }
}

package io.bizportal.identity;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Everything ever written to a topic, as an independent consumer reads it. */
public final class Topic {

  private static final Map<String, Topic> ALL = new ConcurrentHashMap<>();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<ConsumerRecord<String, byte[]>> seen = new CopyOnWriteArrayList<>();

  private Topic(String name) {
    Thread.ofPlatform().daemon().name("test reader of " + name).start(() -> read(name));
  }

  public static Topic of(String name) {
    return ALL.computeIfAbsent(name, Topic::new);
  }

  public List<ConsumerRecord<String, byte[]>> seen() {
    return seen;
  }

  public ConsumerRecord<String, byte[]> next(Predicate<ConsumerRecord<String, byte[]>> wanted) {
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> seen.stream().filter(wanted).findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  public static String header(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  private void read(String name) {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "group.id",
                "test-" + UUID.randomUUID(),
                "enable.auto.commit",
                "false"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(name).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (true) {
        consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
      }
    }
  }
}

package io.bizportal.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * An independent reader of the topics, as another of the operator's systems would be: it starts at
 * the end of the log, reads CloudEvents with the public library and checks them against the
 * published JSON Schemas (I1). Not for concurrent use.
 */
public final class EventTap implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final KafkaConsumer<String, CloudEvent> consumer;
  private final List<Seen> unread = new ArrayList<>();

  /** An event that fits its schema. */
  public record Seen(String topic, String key, CloudEvent event, JsonNode data) {}

  /** Reads what is written to the topics from now on. */
  public EventTap(String bootstrap, List<String> topics) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false),
            new StringDeserializer(),
            new CloudEventDeserializer());
    List<TopicPartition> partitions =
        topics.stream()
            .flatMap(t -> consumer.partitionsFor(t).stream())
            .map(p -> new TopicPartition(p.topic(), p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /**
   * Waits for the event of this topic and key that fits; events of other keys are left for later.
   */
  public Seen next(String topic, String key, Predicate<JsonNode> fits) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      for (Seen seen : unread) {
        if (seen.topic().equals(topic) && seen.key().equals(key) && fits.test(seen.data())) {
          unread.remove(seen);
          return seen;
        }
      }
      consumer.poll(Duration.ofMillis(50)).forEach(this::keep);
    }
    throw new StepFailed("no " + topic + " for " + key + " in " + PATIENCE.toSeconds() + " s");
  }

  /** Everything of this topic and key that was read and not yet returned by {@link #next}. */
  public List<Seen> rest(String topic, String key) {
    consumer.poll(Duration.ofMillis(50)).forEach(this::keep);
    return unread.stream()
        .filter(seen -> seen.topic().equals(topic) && seen.key().equals(key))
        .toList();
  }

  @Override
  public void close() {
    consumer.close();
  }

  private void keep(ConsumerRecord<String, CloudEvent> consumed) {
    CloudEvent event = consumed.value();
    if (!event.getType().equals("io.bizportal." + consumed.topic() + ".v1")) {
      return; // a topic may carry further types; a reader skips those it does not know
    }
    byte[] bytes = event.getData() == null ? new byte[0] : event.getData().toBytes();
    String text = new String(bytes, StandardCharsets.UTF_8);
    check(consumed.topic(), text);
    unread.add(new Seen(consumed.topic(), consumed.key(), event, Answer.parse(text)));
  }

  private static void check(String topic, String text) {
    try (InputStream in =
        EventTap.class.getResourceAsStream("/events/" + topic + ".v1.schema.json")) {
      if (in == null) {
        throw new StepFailed("no published schema for " + topic);
      }
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
      var errors = schema.validate(text, InputFormat.JSON);
      if (!errors.isEmpty()) {
        throw new StepFailed(topic + " does not fit its schema: " + errors);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

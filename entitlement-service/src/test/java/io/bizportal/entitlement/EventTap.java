package io.bizportal.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads a topic from its beginning, as somebody else's consumer would. */
public final class EventTap implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path EVENTS = Path.of("src/main/resources/events");

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

  public EventTap(String topic) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(p -> new TopicPartition(topic, p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** One event as it stands in the log. */
  public record Event(ConsumerRecord<String, byte[]> record) {

    public String header(String name) {
      Header header = record.headers().lastHeader(name);
      return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    public String type() {
      return header("ce_type");
    }

    public JsonNode data() {
      try {
        return JSON.readTree(record.value());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Checks the bytes that were sent against the schema this service publishes. */
    public Event valid(String schema) {
      assertThat(header("ce_specversion")).isEqualTo("1.0");
      assertThat(header("ce_id")).isNotEmpty();
      assertThat(header("content-type")).startsWith("application/json");
      assertValid(schema, new String(record.value(), StandardCharsets.UTF_8));
      return this;
    }
  }

  static void assertValid(String schema, String json) {
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(schema + ".v1.schema.json"), InputFormat.JSON)
                .validate(json, InputFormat.JSON))
        .isEmpty();
  }

  static String read(String file) {
    try {
      return Files.readString(EVENTS.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Event one(Predicate<Event> wanted) {
    return awaitMany(1, wanted).getFirst();
  }

  /** Waits for at least {@code count} events that are wanted; answers all of them so far. */
  public List<Event> awaitMany(int count, Predicate<Event> wanted) {
    await()
        .atMost(Duration.ofSeconds(15))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
              return all(wanted).size() >= count;
            });
    return all(wanted);
  }

  /** Everything wanted that was seen up to now. */
  public List<Event> all(Predicate<Event> wanted) {
    return seen.stream().map(Event::new).filter(wanted).toList();
  }

  public static Predicate<Event> keyed(String key) {
    return event -> key.equals(event.record().key());
  }

  @Override
  public void close() {
    consumer.close();
  }
}

package io.bizportal.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** An independent reader of one contract's {@code pbx-config-changed} events, bytes and all. */
public final class EventTap {

  private static final String TOPIC = "pbx-config-changed";
  private static final int POLLS = 100;

  private final String contract;
  private final Queue<JsonNode> seen = new ArrayDeque<>();
  private final ObjectMapper json = new ObjectMapper();
  private final Schema schema = schema(TOPIC);
  private long read;

  EventTap(String contract) {
    this.contract = contract;
  }

  JsonNode next() {
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(p -> new TopicPartition(TOPIC, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long skip = read;
      for (int i = 0; i < POLLS && seen.isEmpty(); i++) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          if (contract.equals(record.key()) && --skip < 0) {
            seen.add(check(record));
            read++;
          }
        }
      }
    }
    assertThat(seen).as("an event of " + contract).isNotEmpty();
    return seen.remove();
  }

  private JsonNode check(ConsumerRecord<String, byte[]> record) {
    String text = new String(record.value(), StandardCharsets.UTF_8);
    List<Error> errors = schema.validate(text, InputFormat.JSON);
    assertThat(errors).as(text).isEmpty();
    assertThat(header(record, "ce_type")).isEqualTo("io.bizportal.pbx-config-changed.v1");
    assertThat(header(record, "ce_id")).isNotEmpty();
    try {
      return json.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    assertThat(header).as(name).isNotNull();
    return new String(header.value(), StandardCharsets.UTF_8);
  }

  private static KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  /** A published schema. */
  public static Schema schema(String topic) {
    try (InputStream source =
        EventTap.class.getResourceAsStream("/events/" + topic + ".v1.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(source.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

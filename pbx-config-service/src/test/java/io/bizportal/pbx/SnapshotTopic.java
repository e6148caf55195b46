package io.bizportal.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** What a system that starts late makes of the compacted topic. */
public final class SnapshotTopic {

  private static final String TOPIC = "pbx-config-snapshot";
  private static final Schema SCHEMA = EventTap.schema(TOPIC);
  private static final ObjectMapper JSON = new ObjectMapper();

  private SnapshotTopic() {}

  /** A contract's settings by kind and ID, each record checked against the published schema. */
  public static Map<String, JsonNode> rebuilt(String contract) {
    Map<String, JsonNode> last = new TreeMap<>();
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(p -> new TopicPartition(TOPIC, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          String prefix = contract + "/";
          if (record.key().startsWith(prefix)) {
            String key = record.key().substring(prefix.length());
            if (record.value() == null) {
              last.remove(key);
            } else {
              String text = new String(record.value(), StandardCharsets.UTF_8);
              assertThat(SCHEMA.validate(text, InputFormat.JSON)).as(text).isEmpty();
              last.put(key, read(record.value()).path("state"));
            }
          }
        }
      }
    }
    return last;
  }

  private static JsonNode read(byte[] text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }
}

package io.bizportal.pbx;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Publishes what other services would. */
public final class Publisher {

  private Publisher() {}

  public static void publish(String topic, String key, String json) {
    try (KafkaProducer<String, byte[]> producer = producer()) {
      send(producer, topic, null, key, "io.bizportal." + topic + ".v1", json);
    }
  }

  static void send(
      KafkaProducer<String, byte[]> producer,
      String topic,
      @Nullable Integer partition,
      String key,
      String type,
      String json) {
    ProducerRecord<String, byte[]> event =
        new ProducerRecord<>(topic, partition, key, json.getBytes(StandardCharsets.UTF_8));
    Map.of(
            "content-type",
            "application/json",
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_source",
            "/bizportal/entitlement-service",
            "ce_type",
            type,
            "ce_time",
            Instant.now().toString())
        .forEach(
            (name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    var _ = producer.send(event);
  }

  static KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
        new StringSerializer(),
        new ByteArraySerializer());
  }
}

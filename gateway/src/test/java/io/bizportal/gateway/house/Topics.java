package io.bizportal.gateway.house;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** What entitlement-service and identity-service would publish, watermarks included. */
public final class Topics implements AutoCloseable {

  public static final List<String> NAMES =
      List.of("grant-changed", "session-ended", "company-policy-changed");
  private static final int PARTITIONS = 4;

  private final KafkaProducer<String, byte[]> producer;
  private final ScheduledExecutorService beat =
      Executors.newSingleThreadScheduledExecutor(r -> Thread.ofPlatform().daemon().unstarted(r));
  private volatile boolean beating = true;

  public Topics(String bootstrap) {
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", bootstrap,
                "max.block.ms", "1000",
                "delivery.timeout.ms", "3000",
                "request.timeout.ms", "1000",
                "linger.ms", "0"),
            new StringSerializer(),
            new ByteArraySerializer());
    beat.scheduleWithFixedDelay(this::watermarks, 0, 400, TimeUnit.MILLISECONDS);
  }

  /** Entitlement-service no longer says how far it has come. */
  public void silence() {
    beating = false;
  }

  public void speakAgain() {
    beating = true;
  }

  public void grantChanged(Person person, long version) {
    send(
        "grant-changed",
        null,
        person.company(),
        "io.bizportal.grant-changed.v1",
        """
        {"company":"%s","grantVersion":%d,"cause":"PERMISSIONS","changedBy":"%s","changedAt":"%s"}"""
            .formatted(person.company(), version, person.account(), Instant.now()));
  }

  public void sessionEnded(Person person) {
    send(
        "session-ended",
        null,
        person.account(),
        "io.bizportal.session-ended.v1",
        """
        {"session":"%s","account":"%s","company":"%s","reason":"SIGN_OUT","endedAt":"%s"}"""
            .formatted(person.sid(), person.account(), person.company(), Instant.now()));
  }

  public void policyChanged(Person person, long version) {
    send(
        "company-policy-changed",
        null,
        person.company(),
        "io.bizportal.company-policy-changed.v1",
        """
        {"company":"%s","version":%d,"changed":["ACCESS_RESTRICTION"],"changedBy":"%s",
         "changedAt":"%s"}"""
            .formatted(person.company(), version, person.account(), Instant.now()));
  }

  private void watermarks() {
    for (int partition = 0; beating && partition < PARTITIONS; partition++) {
      try {
        send(
            "grant-changed",
            partition,
            null,
            "io.bizportal.grant-watermark.v1",
            "{\"freshAt\":\"" + Instant.now() + "\"}");
      } catch (RuntimeException brokerIsDown) {
        return;
      }
    }
  }

  private void send(
      String topic, @Nullable Integer partition, @Nullable String key, String type, String data) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(topic, partition, key, data.getBytes(StandardCharsets.UTF_8));
    Headers headers = record.headers();
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_source",
            "/bizportal/test",
            "ce_type",
            type,
            "ce_time",
            Instant.now().toString(),
            "content-type",
            "application/json")
        .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
    producer.send(record);
  }

  @Override
  public void close() {
    beat.shutdownNow();
    producer.close(java.time.Duration.ofSeconds(1));
  }
}

package io.bizportal.entitlement.grant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.kit.outbox.Outbox;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells every partition of {@code grant-changed} twice a second that everything committed before
 * {@code freshAt} stands earlier in it.
 */
@ApplicationScoped
class Watermark {

  private static final Logger LOG = Logger.getLogger(Watermark.class);
  private static final String TYPE = "io.bizportal.grant-watermark.v1";
  private static final long BEAT_MILLIS = 500;

  private final WatermarkBeat beat;
  private final Outbox outbox;
  private final ObjectMapper json;
  private final Clock clock;
  private final KafkaProducer<String, byte[]> producer;
  private final ScheduledExecutorService timer;

  Watermark(
      WatermarkBeat beat,
      Outbox outbox,
      ObjectMapper json,
      Clock clock,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
    this.beat = beat;
    this.outbox = outbox;
    this.json = json;
    this.clock = clock;
    this.producer =
        new KafkaProducer<>(settings(bootstrap), new StringSerializer(), new ByteArraySerializer());
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("grant-watermark").factory());
  }

  /** Old watermarks are worth nothing: a send gives up soon. */
  private static Map<String, Object> settings(String bootstrap) {
    return Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
        ProducerConfig.CLIENT_ID_CONFIG, "grant-watermark",
        ProducerConfig.ACKS_CONFIG, "all",
        ProducerConfig.LINGER_MS_CONFIG, 0,
        ProducerConfig.MAX_BLOCK_MS_CONFIG, 1_000,
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_500,
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 3_000,
        ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
  }

  void start(@Observes StartupEvent event) {
    var _ = timer.scheduleAtFixedRate(this::write, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    timer.shutdownNow();
    producer.close(java.time.Duration.ofSeconds(1));
  }

  private void write() {
    try {
      if (beat.claim(GrantChanged.TOPIC)) {
        // Read before the outbox is: what is committed meanwhile is newer than the mark.
        Instant before = clock.instant();
        Instant published = outbox.publishedUpTo(GrantChanged.TOPIC);
        send(published.isBefore(before) ? published : before);
      }
    } catch (RuntimeException | JsonProcessingException e) {
      // Readers notice the missing mark themselves; the next beat tries again.
      LOG.debugf(e, "no watermark written");
    }
  }

  private void send(Instant freshAt) throws JsonProcessingException {
    byte[] data = json.writeValueAsBytes(Map.of("freshAt", freshAt));
    for (PartitionInfo partition : producer.partitionsFor(GrantChanged.TOPIC)) {
      CloudEvent mark =
          CloudEventBuilder.v1()
              .withId(UUID.randomUUID().toString())
              .withSource(URI.create("/bizportal/entitlement-service"))
              .withType(TYPE)
              .withTime(freshAt.atOffset(ZoneOffset.UTC))
              .withDataSchema(URI.create("urn:bizportal:schema:grant-watermark:v1"))
              .withData("application/json", data)
              .build();
      var _ =
          producer.send(
              KafkaMessageFactory.<String>createWriter(
                      GrantChanged.TOPIC, partition.partition(), null)
                  .writeBinary(mark));
    }
  }
}

package io.bizportal.kit.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Runs the relay for as long as the service runs. */
@ApplicationScoped
class OutboxRelay {

  private final DataSource database;
  private final ObjectMapper json;
  private final Clock clock;
  private final boolean enabled;
  private final String bootstrap;
  private final String service;
  private final RelaySettings settings;

  private @Nullable Relay relay;

  OutboxRelay(
      DataSource database,
      ObjectMapper json,
      Clock clock,
      @ConfigProperty(name = "bizportal.outbox.enabled", defaultValue = "true") boolean enabled,
      @ConfigProperty(name = "bizportal.outbox.poll", defaultValue = "PT1S") Duration poll,
      @ConfigProperty(name = "bizportal.outbox.retention", defaultValue = "P2D") Duration retention,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
      @ConfigProperty(name = "bizportal.service-name") String service) {
    this.database = database;
    this.json = json;
    this.clock = clock;
    this.enabled = enabled;
    this.bootstrap = bootstrap;
    this.service = service;
    this.settings =
        new RelaySettings(
            URI.create("/bizportal/" + service), poll, RelaySettings.PATIENCE, retention);
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      relay =
          new Relay(database, new OutboxTable(json), producer(bootstrap, service), settings, clock);
      relay.start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    if (relay != null) {
      relay.close();
    }
  }

  static KafkaProducer<String, byte[]> producer(String bootstrap, String service) {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
            ProducerConfig.CLIENT_ID_CONFIG, "outbox-" + service,
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.LINGER_MS_CONFIG, 0,
            // Rows are safe in the table: give up soon, hold the key, and let others pass.
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 1_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000,
            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500),
        new StringSerializer(),
        new ByteArraySerializer());
  }
}

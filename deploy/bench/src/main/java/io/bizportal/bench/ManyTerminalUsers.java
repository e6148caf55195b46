package io.bizportal.bench;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventSerializer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Extensions as the settings service describes them, ten thousand a contract.
 *
 * @param contract the first one, which somebody can enter; the others are only heard of
 */
record ManyTerminalUsers(String contract) {

  private static final int PER_CONTRACT = 10_000;
  private static final String TOPIC = "pbx-config-snapshot";

  /** All that the settings service says of them. */
  void describe(String bootstrap) {
    try (KafkaProducer<String, CloudEvent> producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.LINGER_MS_CONFIG,
                20),
            new StringSerializer(),
            new CloudEventSerializer())) {
      for (int i = 0; i < TerminalUsersBench.COUNT; i++) {
        UUID id = UUID.randomUUID();
        String of = i < PER_CONTRACT ? contract : "N9%08d".formatted(i / PER_CONTRACT);
        producer.send(new ProducerRecord<>(TOPIC, of + "/extension/" + id, described(of, id, i)));
      }
    }
  }

  private static CloudEvent described(String contract, UUID id, int i) {
    String data =
        """
        {"contract":"%s","company":"C9000001","contractVersion":1,"resource":"extension","id":"%s",\
        "state":{"number":"%d"}}"""
            .formatted(contract, id, 20_000 + i % PER_CONTRACT);
    return CloudEventBuilder.v1()
        .withId(UUID.randomUUID().toString())
        .withSource(URI.create("/pbx-config-service"))
        .withType("io.bizportal.pbx-config-snapshot.v1")
        .withSubject(contract)
        .withDataContentType("application/json")
        .withData(data.getBytes(StandardCharsets.UTF_8))
        .build();
  }
}

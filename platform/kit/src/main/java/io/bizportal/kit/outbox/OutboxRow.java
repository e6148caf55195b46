package io.bizportal.kit.outbox;

import io.bizportal.kit.event.NewEvent;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One event waiting to be published. */
record OutboxRow(long seq, UUID id, NewEvent event, Instant createdAt) {

  private static final String NAMESPACE = "io.bizportal.";

  /** What order holds for. */
  record Lane(String topic, String key) {}

  Lane lane() {
    return new Lane(event.topic(), event.key());
  }

  ProducerRecord<String, byte[]> message(URI source) {
    return KafkaMessageFactory.<String>createWriter(event.topic(), event.key())
        .writeBinary(envelope(source));
  }

  /** Fails on attributes CloudEvents does not allow. */
  CloudEvent envelope(URI source) {
    CloudEventBuilder envelope =
        CloudEventBuilder.v1()
            .withId(id.toString())
            .withSource(source)
            .withType(event.type())
            .withTime(createdAt.atOffset(ZoneOffset.UTC));
    if (event.data().length > 0) {
      envelope.withData(event.contentType(), schema(event.type()), event.data());
    }
    if (event.subject() != null) {
      envelope.withSubject(event.subject());
    }
    event.extensions().forEach(envelope::withExtension);
    return envelope.build();
  }

  /** {@code io.bizportal.grant-changed.v1} is described by {@code …:grant-changed:v1}. */
  private static URI schema(String type) {
    String name = type.startsWith(NAMESPACE) ? type.substring(NAMESPACE.length()) : type;
    int version = name.lastIndexOf('.');
    return URI.create(
        "urn:bizportal:schema:"
            + (version < 0
                ? name
                : name.substring(0, version) + ":" + name.substring(version + 1)));
  }
}

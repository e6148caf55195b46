package io.bizportal.kit.event;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.bizportal.kit.request.RequestId;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads records as CloudEvents, and carries on the request they came from. */
@ApplicationScoped
public class EventReader {

  private final ObjectReader json;

  EventReader(ObjectMapper json) {
    this.json = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /** The envelope; its request ID becomes the current one. */
  public CloudEvent read(ConsumerRecord<?, byte[]> message) {
    CloudEvent event;
    try {
      event = KafkaMessageFactory.createReader(message).toEvent();
    } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException e) {
      throw new UnreadableEvent(
          "not a CloudEvent: %s-%d@%d"
              .formatted(message.topic(), message.partition(), message.offset()),
          e);
    }
    RequestId.adopt(event.getExtension(RequestId.EXTENSION) instanceof String given ? given : null);
    return event;
  }

  /** The data; properties the type does not know are ignored. */
  public <T> T data(CloudEvent event, Class<T> type) {
    CloudEventData data = event.getData();
    try {
      T read = data == null ? null : json.forType(type).<T>readValue(data.toBytes());
      if (read == null) {
        throw new IOException("no data");
      }
      return read;
    } catch (IOException e) {
      throw new UnreadableEvent("unreadable data in event " + event.getId(), e);
    }
  }
}

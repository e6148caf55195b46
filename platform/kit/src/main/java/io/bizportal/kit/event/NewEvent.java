package io.bizportal.kit.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event to be published.
 *
 * @param topic Kafka topic
 * @param key what order holds for
 * @param type CloudEvents type, such as {@code io.bizportal.grant-changed.v1}
 * @param subject what it is about
 * @param contentType media type of {@code data}
 * @param data the payload as sent; empty for an event without any, which a compacted topic takes
 *     for a deletion of its key
 * @param extensions CloudEvents extension attributes, names in lower-case letters and digits
 */
@SuppressWarnings("ArrayRecordComponent") // handed through, never compared
public record NewEvent(
    String topic,
    String key,
    String type,
    @Nullable String subject,
    String contentType,
    byte[] data,
    Map<String, String> extensions) {

  public NewEvent {
    extensions = Map.copyOf(extensions);
  }

  /** An event of the topic's first version with JSON data. */
  public static NewEvent json(String topic, String key, @Nullable String subject, byte[] data) {
    return new NewEvent(
        topic, key, "io.bizportal." + topic + ".v1", subject, "application/json", data, Map.of());
  }
}

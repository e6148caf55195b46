package io.bizportal.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** I1: the published examples are examples. */
class EventExampleTest {

  private static String example(String topic) throws IOException {
    try (InputStream source =
        EventExampleTest.class.getResourceAsStream("/events/" + topic + ".v1.example.json")) {
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pbx-config-changed", "pbx-config-snapshot", "pbx-config-applied"})
  void theExampleFitsTheSchema(String topic) throws IOException {
    assertThat(EventTap.schema(topic).validate(example(topic), InputFormat.JSON)).isEmpty();
  }

  @Test
  void aSecretDoesNot() throws IOException {
    String leaking =
        example("pbx-config-changed")
            .replace(
                "\"voicemailPinSet\": false",
                "\"voicemailPinSet\": true, \"voicemailPin\": \"4071\"");

    assertThat(EventTap.schema("pbx-config-changed").validate(leaking, InputFormat.JSON))
        .isNotEmpty();
  }
}

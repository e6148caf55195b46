package io.bizportal.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** I1: the published example is an example. */
class EventExampleTest {

  private static String example() throws IOException {
    try (InputStream source =
        EventExampleTest.class.getResourceAsStream("/events/pbx-config-changed.v1.example.json")) {
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theExampleFitsTheSchema() throws IOException {
    assertThat(EventTap.schema().validate(example(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void aSecretDoesNot() throws IOException {
    String leaking =
        example()
            .replace(
                "\"voicemailPinSet\": false",
                "\"voicemailPinSet\": true, \"voicemailPin\": \"4071\"");

    assertThat(EventTap.schema().validate(leaking, InputFormat.JSON)).isNotEmpty();
  }
}

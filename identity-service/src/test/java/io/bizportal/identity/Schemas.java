package io.bizportal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The event schemas this service commits to. */
public final class Schemas {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Schemas() {}

  public static void assertValid(String topic, byte[] data) {
    String json = new String(data, StandardCharsets.UTF_8);
    assertThat(
            REGISTRY
                .getSchema(text(topic + ".v1.schema.json"), InputFormat.JSON)
                .validate(
                    json,
                    InputFormat.JSON,
                    context -> context.executionConfig(c -> c.formatAssertionsEnabled(true))))
        .as("%s: %s", topic, json)
        .isEmpty();
  }

  public static String example(String topic) {
    return text(topic + ".v1.example.json");
  }

  private static String text(String file) {
    try {
      return Files.readString(Path.of("src/main/resources/events", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

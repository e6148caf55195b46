package io.bizportal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.bizportal.embedded.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** I1: {@code docs/asyncapi.yaml} speaks of every topic and every published schema. */
class EventsDocumentTest {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Path DOCUMENT = ROOT.resolve("docs/asyncapi.yaml");

  private final JsonNode document = read();

  @Test
  void everyTopicIsAChannel() {
    assertThat(document.path("channels").findValuesAsText("address"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Topics.ALL.stream(), Topics.COMPACTED.stream()).toList());
  }

  @Test
  void everyPublishedSchemaIsReferredTo() throws IOException {
    List<Path> published;
    try (Stream<Path> files =
        Files.find(
            ROOT,
            6,
            (path, _) ->
                path.toString().contains("/src/main/resources/events/")
                    && path.toString().endsWith(".v1.schema.json"))) {
      published = files.toList();
    }
    String text = Files.readString(DOCUMENT);

    assertThat(published).hasSizeGreaterThanOrEqualTo(Topics.ALL.size());
    assertThat(published)
        .allSatisfy(path -> assertThat(text).contains("../" + ROOT.relativize(path)));
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> references = document.findValuesAsText("$ref");

    assertThat(references).hasSizeGreaterThan(20);
    assertThat(references)
        .allSatisfy(
            reference -> {
              if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
              } else {
                assertThat(DOCUMENT.resolveSibling(reference)).exists();
              }
            });
  }

  private static JsonNode read() {
    try {
      return new YAMLMapper().readTree(DOCUMENT.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

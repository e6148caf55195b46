package io.bizportal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/features.md} speaks of every row, and of tests that exist. */
class FeaturesTest {

  private static final Path ROOT = Path.of("../..");
  private static final Map<String, Integer> ROWS =
      Map.of("A", 10, "B", 6, "C", 13, "D", 6, "E", 11, "F", 4, "G", 3, "H", 3, "I", 5);
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-I]\\d+) \\|");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

  private final String features = read();

  @Test
  void everyRowStandsThereOnce() {
    List<String> rows =
        ROWS.entrySet().stream()
            .flatMap(
                part -> IntStream.rangeClosed(1, part.getValue()).mapToObj(n -> part.getKey() + n))
            .toList();

    assertThat(found(ROW)).containsExactlyInAnyOrderElementsOf(rows);
  }

  @Test
  void everyTestNamedExists() throws IOException {
    Set<String> existing;
    try (Stream<Path> files =
        Files.find(ROOT, 20, (path, _) -> path.toString().contains("/src/test/java/"))) {
      existing =
          files
              .map(path -> path.getFileName().toString().replace(".java", ""))
              .collect(Collectors.toSet());
    }

    assertThat(existing).containsAll(found(TEST));
  }

  @Test
  void whatIsSaidToBeDoneNamesItsProof() {
    assertThat(features.lines().filter(line -> line.endsWith("| done |")))
        .isNotEmpty()
        .allMatch(line -> TEST.matcher(line).find());
  }

  private List<String> found(Pattern pattern) {
    return pattern.matcher(features).results().map((MatchResult match) -> match.group(1)).toList();
  }

  private static String read() {
    try {
      return Files.readString(ROOT.resolve("docs/features.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.bizportal.kit.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunksTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 999, 1_000, 1_001, 2_500})
  void everyElementIsInOnePartAndNoPartIsTooLarge(int size) {
    List<Integer> all = IntStream.range(0, size).boxed().toList();

    List<List<Integer>> parts = Chunks.of(all);

    assertThat(parts.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
    assertThat(parts).allSatisfy(part -> assertThat(part).hasSizeBetween(1, Chunks.SIZE));
    assertThat(parts).hasSize((size + Chunks.SIZE - 1) / Chunks.SIZE);
  }
}

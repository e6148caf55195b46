package io.bizportal.pbx.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bizportal.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// E5
class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-, 0, 1000",
    "bytes=200-299, 200, 100",
    "bytes=900-5000, 900, 100",
    "bytes=-100, 900, 100",
    "bytes=-5000, 0, 1000",
    "bytes=999-999, 999, 1",
  })
  void aPartIsSent(String header, int from, int length) {
    assertThat(ByteRange.of(header, 1000)).contains(new ByteRange(from, length));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "bytes=", "bytes=-", "bytes=5-4", "bytes=0-1,5-6", "items=0-1", "bytes=a-b"})
  void whatIsNoSingleRangeMeansTheWholeFile(String header) {
    assertThat(ByteRange.of(header, 1000)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=1000-", "bytes=2000-3000", "bytes=-0"})
  void aPartBehindTheEndIsRefused(String header) {
    assertThatThrownBy(() -> ByteRange.of(header, 1000)).isInstanceOf(ProblemException.class);
  }

  @Test
  void noHeaderMeansTheWholeFile() {
    assertThat(ByteRange.of(null, 1000)).isEmpty();
    assertThat(new ByteRange(200, 100).contentRange(1000)).isEqualTo("bytes 200-299/1000");
  }
}

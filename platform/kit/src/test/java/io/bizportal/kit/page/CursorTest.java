package io.bizportal.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

// I2
class CursorTest {

  @Property(tries = 200)
  void whatGoesInComesOut(@ForAll("keys") List<String> key) {
    assertThat(Cursor.parts(Cursor.of(key.toArray()))).isEqualTo(key);
  }

  @Provide
  Arbitrary<List<String>> keys() {
    return Arbitraries.strings()
        .ofMaxLength(30)
        .filter(text -> text.chars().noneMatch(Character::isISOControl))
        .filter(text -> text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  static List<String> hostile() {
    return List.of(
        "",
        "%%%",
        "a",
        "=",
        "あ",
        encoded("plain"),
        encoded("\u001fbefore\0after"),
        encoded("\u001fline\nbreak"),
        Base64.getUrlEncoder().encodeToString(new byte[] {(byte) 0xC0, (byte) 0x80}),
        Base64.getUrlEncoder().encodeToString(new byte[] {(byte) 0xFF}),
        "A".repeat(5_000));
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aForgedCursorIsAProblemThatNamesIt(String cursor) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Cursor.parts(cursor))
        .satisfies(
            refusal -> {
              assertThat(refusal.problem()).isEqualTo(CommonProblem.VALIDATION);
              assertThat(refusal.fields().getFirst().pointer()).isEqualTo("/cursor");
            });
  }

  @Test
  void aCursorOfAnotherListIsAProblemToo() {
    String ofAnotherList = Cursor.of("only one");

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(
            () ->
                Cursor.parse(
                    ofAnotherList,
                    parts -> List.of(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "201", "2147483647", "99999999999", "ten", "1.5", "", " 5"})
  void aPageHasOneToTwoHundredRows(String limit) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> new PageRequest(limit, null));
  }

  @Test
  void aPageTellsWhatComesNextOnlyIfSomethingDoes() {
    PageRequest two = new PageRequest("2", null);

    Page<String> first = two.page(List.of(1, 2, 3), String::valueOf, Cursor::of, 3);
    assertThat(first).isEqualTo(new Page<>(List.of("1", "2"), Cursor.of(2), 3));
    assertThat(new PageRequest("2", first.next()).after()).isEqualTo("2");
    assertThat(two.page(List.of(3), String::valueOf, Cursor::of, 3).next()).isNull();
    assertThat(two.after()).isEmpty();
  }
}

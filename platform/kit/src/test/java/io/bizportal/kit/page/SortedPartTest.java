package io.bizportal.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bizportal.kit.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedPartTest {

  private enum Field implements SortedPart.Field {
    NUMBER(SortKey.asItIs("number")),
    MEMO(SortKey.text("memo"), SortKey.asItIs("number")),
    CHANGED(
        new SortKey("changed", SortKey.Kind.TIME),
        new SortKey("id", SortKey.Kind.ID),
        new SortKey("on", SortKey.Kind.FLAG));

    private final List<SortKey> keys;

    Field(SortKey... keys) {
      this.keys = List.of(keys);
    }

    @Override
    public String fieldName() {
      return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<SortKey> keys() {
      return keys;
    }
  }

  @Test
  void theFirstPartBeginsAtTheBeginning() {
    SortedPart<Field> part = part(null, null);

    assertThat(part.andAfter()).isEmpty();
    assertThat(part.order()).isEqualTo("number asc");
    assertThat(bound(part)).isEqualTo(Map.of("most", 11));
  }

  @Test
  void thePartThatFollowsComesAfterAllKeysOfTheLastRow() {
    String cursor = part("-memo", null).cursor("営業", "20001");

    SortedPart<Field> next = part("-memo", cursor);

    assertThat(next.andAfter())
        .isEqualTo(" and (coalesce(memo, '') collate \"C\", number) < (:key0, :key1)");
    assertThat(next.order()).isEqualTo("coalesce(memo, '') collate \"C\" desc, number desc");
    assertThat(bound(next)).isEqualTo(Map.of("most", 11, "key0", "営業", "key1", "20001"));
  }

  @Test
  void keysComeBackAsWhatTheyAre() {
    Instant time = Instant.parse("2026-11-28T01:02:03.456789Z");
    UUID id = UUID.randomUUID();

    SortedPart<Field> next = part("changed", part("changed", null).cursor(time, id, true));

    assertThat(next.after()).isEqualTo(List.of(time, id, true));
  }

  private record Row(String number, @Nullable String memo) {}

  private enum OfRows implements RowField<Row> {
    MEMO;

    @Override
    public RowOrder<Row> order() {
      return RowOrder.of("memo", KeyOf.text("memo", Row::memo))
          .then(KeyOf.asItIs("number", Row::number));
    }
  }

  @Test
  void aFieldThatKnowsItsRowsGoesOnAfterOne() {
    SortedPart<OfRows> first = SortedPart.of(null, OfRows.class, new PageRequest("10", null));

    SortedPart<OfRows> next =
        SortedPart.of(
            null,
            OfRows.class,
            new PageRequest("10", RowField.cursor(first, new Row("20001", null))));

    assertThat(next.after()).isEqualTo(List.of("", "20001"));
    assertThat(next.order()).isEqualTo("coalesce(memo, '') collate \"C\" asc, number asc");
  }

  @Test
  void aCursorIsGoodForItsOwnOrderOnly() {
    String ofMemo = part("memo", null).cursor("", "1");
    String forged = Cursor.of("changed", "yesterday", "me", "maybe");

    for (String sort : List.of("-memo", "number", "changed")) {
      assertThatThrownBy(() -> part(sort, ofMemo)).isInstanceOf(ProblemException.class);
    }
    assertThatThrownBy(() -> part("changed", forged)).isInstanceOf(ProblemException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret", "memo desc", "memo;--"})
  void nothingElseIsAnOrder(String sort) {
    assertThatThrownBy(() -> part(sort, null)).isInstanceOf(ProblemException.class);
  }

  @Test
  void aCountThatWentTooFarIsALowerBound() {
    assertThat(Total.upTo(1_000, 1_000)).isEqualTo(new Total(1_000, false));
    assertThat(Total.upTo(1_001, 1_000)).isEqualTo(new Total(1_000, true));
  }

  @Test
  void everyPartOfAListIsReadOnce() {
    List<Integer> all = IntStream.range(0, 450).boxed().toList();
    List<Integer> seen = new ArrayList<>();

    EachPart.of(
            (PageRequest request) -> {
              int from = request.cursor() == null ? 0 : Integer.parseInt(request.after());
              List<Integer> found =
                  all.subList(from, Math.min(from + request.limit() + 1, all.size()));
              return request.page(found, n -> n, n -> Cursor.of(n + 1), all.size());
            })
        .read(seen::add);

    assertThat(seen).isEqualTo(all);
  }

  private static SortedPart<Field> part(@Nullable String sort, @Nullable String cursor) {
    return SortedPart.of(sort, Field.class, new PageRequest("10", cursor));
  }

  private static Map<String, Object> bound(SortedPart<Field> part) {
    Map<String, Object> parameters = new HashMap<>();
    part.bind(parameters::put);
    return parameters;
  }
}

package io.bizportal.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bizportal.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortByTest {

  private enum Field implements SortBy.Field {
    NUMBER,
    MEMO;

    @Override
    public String fieldName() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @Test
  void aListIsSortedByItsFirstFieldUnlessAnotherIsNamed() {
    assertThat(SortBy.of(null, Field.class)).isEqualTo(new SortBy<>(Field.NUMBER, false));
    assertThat(SortBy.of("", Field.class)).isEqualTo(new SortBy<>(Field.NUMBER, false));
    assertThat(SortBy.of("memo", Field.class)).isEqualTo(new SortBy<>(Field.MEMO, false));
    assertThat(SortBy.of("-memo", Field.class)).isEqualTo(new SortBy<>(Field.MEMO, true));
    assertThat(SortBy.of("-memo", Field.class).text()).isEqualTo("-memo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "--memo", "MEMO", "memo desc", "secret", " memo", "memo;--"})
  void nothingElseBecomesPartOfAQuery(String asked) {
    assertThatThrownBy(() -> SortBy.of(asked, Field.class)).isInstanceOf(ProblemException.class);
  }
}

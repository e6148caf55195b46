package io.bizportal.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

// D4, F3
class ColumnTest {

  private static final Column NAME =
      Column.of("loginId", "ログインID", "Login ID", "", "").also("ユーザID");

  @Test
  void aHeaderIsUnderstoodInEitherLanguageWhateverItsWidthAndCase() {
    assertThat(List.of("ログインＩＤ", "login id", "LOGIN_ID", "loginId*", " ユーザID "))
        .allMatch(NAME::isCalled);
    assertThat(NAME.isCalled("ログイン")).isFalse();
  }

  @Test
  void whatIsShownOfACellDependsOnItsForm() {
    assertThat(NAME.shown("a")).isEqualTo("a");
    assertThat(NAME.holding(Column.Form.ADDRESS).shown("yamada@example.com"))
        .isEqualTo("y***a@example.com");
    assertThat(NAME.holding(Column.Form.SECRET).shown("xQ7vT2mm")).isEqualTo(Column.MASK);
    assertThat(NAME.holding(Column.Form.SECRET).shown("")).isEmpty();
  }

  @Test
  void aFaultTellsNothingThatMayNotBeShown() {
    Faults faults = new Faults();
    Column secret = NAME.holding(Column.Form.SECRET);
    Cells cells = new Cells(2, Map.of("loginId", 0), List.of("xQ7vT2mm"), Map.of(), null);

    new RowFaults(faults, cells, Map.of("loginId", secret)).add("loginId", "weak", "弱い", "Weak");

    assertThat(faults.all())
        .containsExactly(new Faults.Fault(2, "loginId", "weak", "弱い", "Weak", Column.MASK));
  }
}

package io.bizportal.pbx.dotphone;

import static io.bizportal.kit.page.KeyOf.asItIs;

import io.bizportal.kit.page.KeyOf;
import io.bizportal.kit.page.RowField;
import io.bizportal.kit.page.RowOrder;

/** What the list of login IDs can be sorted by. */
enum LineField implements RowField<Line> {
  LOGIN_ID(
      "loginId",
      asItIs("t.login_id collate \"C\"", Line::loginId),
      asItIs("t.number", Line::number)),
  NUMBER("number", asItIs("t.number", Line::number));

  private final RowOrder<Line> order;

  @SafeVarargs
  LineField(String fieldName, KeyOf<Line>... keys) {
    this.order = RowOrder.of(fieldName, keys);
  }

  @Override
  public RowOrder<Line> order() {
    return order;
  }
}

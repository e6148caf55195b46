package io.bizportal.pbx.linekey;

import static io.bizportal.kit.page.KeyOf.asItIs;

import io.bizportal.kit.page.RowField;
import io.bizportal.kit.page.RowOrder;

/** What the list of terminals that have line keys can be sorted by. */
enum TerminalKeysField implements RowField<TerminalKeys> {
  NUMBER;

  @Override
  public RowOrder<TerminalKeys> order() {
    return RowOrder.of("number", asItIs("l.number", TerminalKeys::number));
  }
}

package io.bizportal.pbx.extension;

import static io.bizportal.kit.page.KeyOf.asItIs;
import static io.bizportal.kit.page.KeyOf.text;

import io.bizportal.kit.page.KeyOf;
import io.bizportal.kit.page.RowField;
import io.bizportal.kit.page.RowOrder;

/** What the list of extensions can be sorted by; ties are sorted by number. */
enum ExtensionField implements RowField<Extension> {
  NUMBER("number"),
  OFFICE_LINK_NUMBER(
      "officeLinkNumber", text("office_link_number", extension -> extension.officeLinkNumber)),
  TERMINAL_KIND(
      "terminalKind",
      text(
          "terminal_kind",
          extension -> extension.terminalKind == null ? null : extension.terminalKind.name())),
  MEMO("memo", text("memo", extension -> extension.memo)),
  ABSENCE(
      "absence",
      text(
          "absence_mode",
          extension -> extension.absence() == AbsenceMode.OFF ? null : extension.absence().name()));

  private final RowOrder<Extension> order;

  @SafeVarargs
  ExtensionField(String fieldName, KeyOf<Extension>... keys) {
    this.order = RowOrder.of(fieldName, keys).then(asItIs("number", Extension::number));
  }

  @Override
  public RowOrder<Extension> order() {
    return order;
  }
}

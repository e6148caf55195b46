package io.bizportal.pbx.external;

import static io.bizportal.kit.page.KeyOf.asItIs;
import static io.bizportal.kit.page.KeyOf.text;

import io.bizportal.kit.page.KeyOf;
import io.bizportal.kit.page.RowField;
import io.bizportal.kit.page.RowOrder;
import io.bizportal.kit.page.SortKey;

/**
 * What the list of external numbers can be sorted by; ties are sorted by number. By what they ring:
 * nothing, then extensions by number, then groups by name.
 */
enum ExternalNumberField implements RowField<ExternalNumberView> {
  DIGITS("digits"),
  KIND("kind", text("n.kind", number -> number.kind().name())),
  RINGS(
      "rings",
      asItIs(
          "(case when n.extension is not null then 'EXTENSION'"
              + " when n.incoming_group is not null then 'GROUP' else '' end collate \"C\")",
          number ->
              number.extension() != null
                  ? "EXTENSION"
                  : number.incomingGroup() != null ? "GROUP" : ""),
      text(
          "n.target_name",
          number -> number.extension() != null ? number.extensionNumber() : number.groupName())),
  MEMO("memo", text("n.memo", ExternalNumberView::memo)),
  UPDATED_AT(
      "updatedAt",
      new KeyOf<>(new SortKey("n.updated_at", SortKey.Kind.TIME), ExternalNumberView::updatedAt));

  private final RowOrder<ExternalNumberView> order;

  @SafeVarargs
  ExternalNumberField(String fieldName, KeyOf<ExternalNumberView>... keys) {
    this.order = RowOrder.of(fieldName, keys).then(asItIs("n.digits", ExternalNumberView::digits));
  }

  @Override
  public RowOrder<ExternalNumberView> order() {
    return order;
  }
}

package io.bizportal.pbx.external;

import io.bizportal.kit.page.SortKey;
import io.bizportal.kit.page.SortedPart;
import java.util.List;
import java.util.function.Function;

/**
 * What the list of external numbers can be sorted by; ties are sorted by number. By whether a
 * number rings nothing, an extension or a group; not by which, since those have names of their own
 * that change.
 */
enum ExternalNumberField implements SortedPart.Field {
  DIGITS("digits", List.of(SortKey.asItIs("n.digits")), number -> number.digits()),
  KIND("kind", before(SortKey.text("n.kind")), number -> number.kind()),
  RINGS(
      "rings",
      before(
          SortKey.asItIs(
              "(case when n.extension is not null then 'EXTENSION'"
                  + " when n.incoming_group is not null then 'GROUP' else '' end collate \"C\")")),
      number ->
          number.extension() != null ? "EXTENSION" : number.incomingGroup() != null ? "GROUP" : ""),
  MEMO("memo", before(SortKey.text("n.memo")), number -> number.memo()),
  UPDATED_AT(
      "updatedAt",
      before(new SortKey("n.updated_at", SortKey.Kind.TIME)),
      number -> number.updatedAt());

  private final String fieldName;
  private final List<SortKey> keys;
  private final Function<ExternalNumberView, Object> value;

  ExternalNumberField(
      String fieldName, List<SortKey> keys, Function<ExternalNumberView, Object> value) {
    this.fieldName = fieldName;
    this.keys = keys;
    this.value = value;
  }

  private static List<SortKey> before(SortKey key) {
    return List.of(key, SortKey.asItIs("n.digits"));
  }

  @Override
  public String fieldName() {
    return fieldName;
  }

  @Override
  public List<SortKey> keys() {
    return keys;
  }

  static String cursor(SortedPart<ExternalNumberField> part, ExternalNumberView last) {
    ExternalNumberField by = part.sort().field();
    return by == DIGITS
        ? part.cursor(last.digits())
        : part.cursor(by.value.apply(last), last.digits());
  }
}

package io.bizportal.pbx.external;

import io.bizportal.kit.page.SortKey;
import io.bizportal.kit.page.SortedPart;
import java.util.List;
import java.util.function.Function;

/** What the list of external numbers can be sorted by; ties are sorted by number. */
enum ExternalNumberField implements SortedPart.Field {
  DIGITS("digits", List.of(SortKey.asItIs("n.digits")), number -> number.digits()),
  KIND("kind", before(SortKey.text("n.kind")), number -> number.kind()),
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

package io.bizportal.pbx.extension;

import io.bizportal.kit.page.SortKey;
import io.bizportal.kit.page.SortedPart;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the list of extensions can be sorted by; ties are sorted by number. */
enum ExtensionField implements SortedPart.Field {
  NUMBER("number", List.of(SortKey.asItIs("number")), extension -> null),
  OFFICE_LINK_NUMBER(
      "officeLinkNumber", byColumn("office_link_number"), extension -> extension.officeLinkNumber),
  TERMINAL_KIND(
      "terminalKind",
      byColumn("terminal_kind"),
      extension -> extension.terminalKind == null ? null : extension.terminalKind.name()),
  MEMO("memo", byColumn("memo"), extension -> extension.memo);

  private final String fieldName;
  private final List<SortKey> keys;
  private final Function<Extension, @Nullable String> value;

  ExtensionField(
      String fieldName, List<SortKey> keys, Function<Extension, @Nullable String> value) {
    this.fieldName = fieldName;
    this.keys = keys;
    this.value = value;
  }

  private static List<SortKey> byColumn(String column) {
    return List.of(SortKey.text(column), SortKey.asItIs("number"));
  }

  @Override
  public String fieldName() {
    return fieldName;
  }

  @Override
  public List<SortKey> keys() {
    return keys;
  }

  static String cursor(SortedPart<ExtensionField> part, Extension last) {
    ExtensionField by = part.sort().field();
    String value = by.value.apply(last);
    return by == NUMBER
        ? part.cursor(last.number())
        : part.cursor(value == null ? "" : value, last.number());
  }
}

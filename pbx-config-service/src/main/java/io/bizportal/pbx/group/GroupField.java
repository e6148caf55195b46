package io.bizportal.pbx.group;

import io.bizportal.kit.page.SortKey;
import io.bizportal.kit.page.SortedPart;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the list of incoming groups can be sorted by; ties are sorted by name. */
enum GroupField implements SortedPart.Field {
  NAME("name", List.of(SortKey.asItIs("g.name")), group -> group.name),
  KIND("kind", before("g.kind"), group -> group.kind.name()),
  NUMBER("number", before("g.number"), group -> group.number);

  private final String fieldName;
  private final List<SortKey> keys;
  private final Function<IncomingGroup, @Nullable String> value;

  GroupField(
      String fieldName, List<SortKey> keys, Function<IncomingGroup, @Nullable String> value) {
    this.fieldName = fieldName;
    this.keys = keys;
    this.value = value;
  }

  private static List<SortKey> before(String column) {
    return List.of(SortKey.text(column), SortKey.asItIs("g.name"));
  }

  @Override
  public String fieldName() {
    return fieldName;
  }

  @Override
  public List<SortKey> keys() {
    return keys;
  }

  static String cursor(SortedPart<GroupField> part, IncomingGroup last) {
    GroupField by = part.sort().field();
    String value = by.value.apply(last);
    return by == NAME ? part.cursor(last.name) : part.cursor(value == null ? "" : value, last.name);
  }
}

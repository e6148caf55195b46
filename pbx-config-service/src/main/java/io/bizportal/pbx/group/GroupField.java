package io.bizportal.pbx.group;

import static io.bizportal.kit.page.KeyOf.asItIs;
import static io.bizportal.kit.page.KeyOf.text;

import io.bizportal.kit.page.KeyOf;
import io.bizportal.kit.page.RowField;
import io.bizportal.kit.page.RowOrder;
import io.bizportal.kit.page.SortKey;

/** What the list of incoming groups can be sorted by; ties are sorted by name. */
enum GroupField implements RowField<IncomingGroup> {
  NAME("name"),
  KIND("kind", text("g.kind", group -> group.kind.name())),
  NUMBER("number", text("g.number", group -> group.number)),
  MEMBERS(
      "members",
      new KeyOf<>(new SortKey("g.member_count", SortKey.Kind.COUNT), group -> group.memberCount));

  private final RowOrder<IncomingGroup> order;

  @SafeVarargs
  GroupField(String fieldName, KeyOf<IncomingGroup>... keys) {
    this.order = RowOrder.of(fieldName, keys).then(asItIs("g.name", group -> group.name));
  }

  @Override
  public RowOrder<IncomingGroup> order() {
    return order;
  }
}

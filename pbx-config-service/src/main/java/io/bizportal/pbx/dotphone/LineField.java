package io.bizportal.pbx.dotphone;

import io.bizportal.kit.page.SortKey;
import io.bizportal.kit.page.SortedPart;
import java.util.List;

/** What the list of login IDs can be sorted by. */
enum LineField implements SortedPart.Field {
  LOGIN_ID(
      "loginId", List.of(SortKey.asItIs("t.login_id collate \"C\""), SortKey.asItIs("t.number"))),
  NUMBER("number", List.of(SortKey.asItIs("t.number")));

  private final String fieldName;
  private final List<SortKey> keys;

  LineField(String fieldName, List<SortKey> keys) {
    this.fieldName = fieldName;
    this.keys = keys;
  }

  @Override
  public String fieldName() {
    return fieldName;
  }

  @Override
  public List<SortKey> keys() {
    return keys;
  }

  static String cursor(SortedPart<LineField> part, Line last) {
    return switch (part.sort().field()) {
      case LOGIN_ID -> part.cursor(last.loginId(), last.number());
      case NUMBER -> part.cursor(last.number());
    };
  }
}

package io.bizportal.identity.terminal;

import io.bizportal.kit.page.SortKey;
import io.bizportal.kit.page.SortedPart;
import java.util.List;

/**
 * What the list of terminal users can be sorted by; ties are sorted by number. Not by what is told
 * only in part, since an order would tell the rest, nor by who has to wait, which the clock alone
 * changes.
 */
enum TerminalUserField implements SortedPart.Field {
  NUMBER("number", List.of(SortKey.asItIs("number"), id())),
  LOGIN_ID("loginId", List.of(SortKey.asItIs("login_id"), id())),
  KIND("kind", List.of(SortKey.asItIs("kind"), SortKey.asItIs("number"), id())),
  /** Where it is mandatory all are alike, and the list is sorted by number. */
  MFA("mfa", List.of(new SortKey("mfa", SortKey.Kind.FLAG), SortKey.asItIs("number"), id())),
  PASSWORD_SET(
      "passwordSet",
      List.of(
          new SortKey("(password_set_at is not null)", SortKey.Kind.FLAG),
          SortKey.asItIs("number"),
          id()));

  private final String fieldName;
  private final List<SortKey> keys;

  TerminalUserField(String fieldName, List<SortKey> keys) {
    this.fieldName = fieldName;
    this.keys = keys;
  }

  private static SortKey id() {
    return new SortKey("id", SortKey.Kind.ID);
  }

  @Override
  public String fieldName() {
    return fieldName;
  }

  @Override
  public List<SortKey> keys() {
    return keys;
  }

  static String cursor(SortedPart<TerminalUserField> part, TerminalUser last) {
    return switch (part.sort().field()) {
      case NUMBER -> part.cursor(last.number(), last.id());
      case LOGIN_ID -> part.cursor(last.loginId(), last.id());
      case KIND -> part.cursor(last.kind(), last.number(), last.id());
      case MFA -> part.cursor(last.mfa(), last.number(), last.id());
      case PASSWORD_SET -> part.cursor(last.passwordSetAt() != null, last.number(), last.id());
    };
  }
}

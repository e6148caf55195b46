package io.bizportal.identity.terminal;

import static io.bizportal.kit.page.KeyOf.asItIs;

import io.bizportal.kit.page.KeyOf;
import io.bizportal.kit.page.RowField;
import io.bizportal.kit.page.RowOrder;
import io.bizportal.kit.page.SortKey;

/**
 * What the list of terminal users can be sorted by; ties are sorted by number. Not by what is told
 * only in part, since an order would tell the rest, nor by who has to wait, which the clock alone
 * changes.
 */
enum TerminalUserField implements RowField<TerminalUser> {
  NUMBER("number", number()),
  LOGIN_ID("loginId", asItIs("login_id", TerminalUser::loginId)),
  KIND("kind", asItIs("kind", user -> user.kind().name()), number()),
  /** Where it is mandatory all are alike, and the list is sorted by number. */
  MFA("mfa", new KeyOf<>(new SortKey("mfa", SortKey.Kind.FLAG), TerminalUser::mfa), number()),
  PASSWORD_SET(
      "passwordSet",
      new KeyOf<>(
          new SortKey("(password_set_at is not null)", SortKey.Kind.FLAG),
          user -> user.passwordSetAt() != null),
      number());

  private final RowOrder<TerminalUser> order;

  @SafeVarargs
  TerminalUserField(String fieldName, KeyOf<TerminalUser>... keys) {
    this.order =
        RowOrder.of(fieldName, keys)
            .then(new KeyOf<>(new SortKey("id", SortKey.Kind.ID), TerminalUser::id));
  }

  private static KeyOf<TerminalUser> number() {
    return asItIs("number", TerminalUser::number);
  }

  @Override
  public RowOrder<TerminalUser> order() {
    return order;
  }
}

package io.bizportal.identity.account;

import static io.bizportal.kit.page.KeyOf.asItIs;
import static io.bizportal.kit.page.KeyOf.text;

import io.bizportal.kit.page.KeyOf;
import io.bizportal.kit.page.RowField;
import io.bizportal.kit.page.RowOrder;

/**
 * What the list of a company's users can be sorted by; ties are sorted by address. Who has to wait
 * after wrong codes stands among those who are active.
 */
enum AccountField implements RowField<Account> {
  EMAIL("email"),
  NAME("name", text("name", account -> account.name)),
  TELEPHONE("telephone", text("telephone", account -> account.telephone)),
  STATUS("status", text("status", account -> account.status.name())),
  ROLE("role", text("role", account -> account.role.name())),
  SECOND_FACTOR(
      "secondFactor",
      text(
          "second_factor",
          account -> account.secondFactor == null ? null : account.secondFactor.name())),
  MASTER_ID("masterId", text("master_id", account -> account.masterId));

  private final RowOrder<Account> order;

  @SafeVarargs
  AccountField(String fieldName, KeyOf<Account>... keys) {
    this.order = RowOrder.of(fieldName, keys).then(asItIs("email", account -> account.email));
  }

  @Override
  public RowOrder<Account> order() {
    return order;
  }
}

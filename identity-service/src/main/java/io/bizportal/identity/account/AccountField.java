package io.bizportal.identity.account;

import io.bizportal.kit.page.SortKey;
import io.bizportal.kit.page.SortedPart;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the list of a company's users can be sorted by; ties are sorted by address. Who has to wait
 * after wrong codes stands among those who are active.
 */
enum AccountField implements SortedPart.Field {
  EMAIL("email", List.of(SortKey.asItIs("email")), account -> account.email),
  NAME("name", before("name"), account -> account.name),
  TELEPHONE("telephone", before("telephone"), account -> account.telephone),
  STATUS("status", before("status"), account -> account.status.name()),
  ROLE("role", before("role"), account -> account.role.name()),
  SECOND_FACTOR(
      "secondFactor",
      before("second_factor"),
      account -> account.secondFactor == null ? null : account.secondFactor.name());

  private final String fieldName;
  private final List<SortKey> keys;
  private final Function<Account, @Nullable String> value;

  AccountField(String fieldName, List<SortKey> keys, Function<Account, @Nullable String> value) {
    this.fieldName = fieldName;
    this.keys = keys;
    this.value = value;
  }

  private static List<SortKey> before(String column) {
    return List.of(SortKey.text(column), SortKey.asItIs("email"));
  }

  @Override
  public String fieldName() {
    return fieldName;
  }

  @Override
  public List<SortKey> keys() {
    return keys;
  }

  static String cursor(SortedPart<AccountField> part, Account last) {
    AccountField by = part.sort().field();
    String value = by.value.apply(last);
    return by == EMAIL
        ? part.cursor(last.email)
        : part.cursor(value == null ? "" : value, last.email);
  }
}

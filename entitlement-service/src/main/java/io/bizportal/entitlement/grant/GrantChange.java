package io.bizportal.entitlement.grant;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of who reaches what, before it has a version. */
public record GrantChange(
    String company,
    GrantCause cause,
    @Nullable String group,
    @Nullable String contract,
    @Nullable UUID account,
    String changedBy) {

  static GrantChange group(String company, GrantCause cause, String group, String changedBy) {
    return new GrantChange(company, cause, group, null, null, changedBy);
  }

  static GrantChange member(String company, String group, UUID account, String changedBy) {
    return new GrantChange(company, GrantCause.MEMBERS, group, null, account, changedBy);
  }

  static GrantChange account(String company, UUID account, String changedBy) {
    return new GrantChange(company, GrantCause.ACCOUNT, null, null, account, changedBy);
  }

  /** Contracts came, or one changed; {@code contract} is null if several did at once. */
  public static GrantChange contract(String company, @Nullable String contract, String changedBy) {
    return new GrantChange(company, GrantCause.CONTRACT, null, contract, null, changedBy);
  }
}

package io.bizportal.entitlement.account;

import io.bizportal.entitlement.link.LinkedContract;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service uses of the event {@code account-changed}. */
record AccountSaid(
    UUID account,
    String company,
    AccountStatus status,
    AccountRole role,
    @Nullable List<String> groups,
    @Nullable List<LinkedContract> linkedContracts,
    long version) {

  /** An event without what matters is unreadable; repeating it wouldn't help. */
  AccountSaid {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(company, "company");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(role, "role");
  }
}

package io.bizportal.identity.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Event {@code account-changed}: no personal data.
 *
 * @param groups the groups to start in; only when the account was created
 * @param linkedContracts the base contracts whose admin IDs it has linked, all of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountChanged(
    UUID account,
    String company,
    AccountStatus status,
    Role role,
    @Nullable List<String> groups,
    List<LinkedContract> linkedContracts,
    long version) {}

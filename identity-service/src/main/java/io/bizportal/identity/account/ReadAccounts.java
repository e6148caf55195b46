package io.bizportal.identity.account;

import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.page.RowField;
import io.bizportal.kit.page.SortedPart;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts of one company, and of no other. */
@ApplicationScoped
class ReadAccounts {

  private final Accounts accounts;
  private final Clock clock;

  ReadAccounts(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  @Transactional
  Page<AccountView> page(
      String company, @Nullable String keywords, @Nullable String sort, PageRequest request) {
    SortedPart<AccountField> part = SortedPart.of(sort, AccountField.class, request);
    List<String> patterns = keywords == null ? List.of() : SearchText.patterns(keywords);
    List<Account> found = accounts.page(company, patterns, part);
    List<UUID> ids = found.stream().map(Account::id).toList();
    Set<UUID> blocked = accounts.blocked(ids, clock.instant());
    Set<UUID> skipping = accounts.skipping(ids, clock.instant());
    return request.page(
        found,
        account -> AccountView.of(account, blocked, skipping),
        last -> RowField.cursor(part, last),
        accounts.count(company, patterns));
  }

  @Transactional
  AccountView one(String company, UUID id) {
    return accounts
        .ofCompany(company, id)
        .map(
            account ->
                AccountView.of(
                    account,
                    accounts.blocked(List.of(id), clock.instant()),
                    accounts.skipping(List.of(id), clock.instant())))
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }
}

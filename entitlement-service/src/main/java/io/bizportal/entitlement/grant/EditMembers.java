package io.bizportal.entitlement.grant;

import io.bizportal.entitlement.account.Accounts;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts accounts into groups and takes them out (C4). */
@ApplicationScoped
class EditMembers {

  private final GrantLedger ledger;
  private final Groups groups;
  private final CompanyGroups company;
  private final Accounts accounts;
  private final Standings standings;
  private final Clock clock;

  EditMembers(
      GrantLedger ledger,
      Groups groups,
      CompanyGroups company,
      Accounts accounts,
      Standings standings,
      Clock clock) {
    this.ledger = ledger;
    this.groups = groups;
    this.company = company;
    this.accounts = accounts;
    this.standings = standings;
    this.clock = clock;
  }

  @Transactional
  GrantVersionView add(GroupId key, UUID account, String by) {
    long version = ledger.lock(key.company());
    company.find(key);
    if (!accounts.belongs(account, key.company())) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    return answer(key, version, change(key, account, true, by));
  }

  @Transactional
  GrantVersionView remove(GroupId key, UUID account, String by) {
    long version = ledger.lock(key.company());
    company.find(key);
    return answer(key, version, change(key, account, false, by));
  }

  /** The change made to the rows, if there was one to make; the company is locked. */
  Optional<GrantChange> change(GroupId key, UUID account, boolean member, String by) {
    Standing before = standings.ofAccounts(key.company(), List.of(account), key.id());
    boolean changed =
        member
            ? groups.addMember(key, account, by, clock.instant())
            : groups.removeMember(key, account);
    Standing after = before.with(account, key.id(), member);
    return changed
        ? Optional.of(
            GrantChange.member(key, account, member, GrantEffect.between(before, after), by))
        : Optional.empty();
  }

  private GrantVersionView answer(GroupId key, long version, Optional<GrantChange> change) {
    return new GrantVersionView(key.company(), change.map(ledger::changed).orElse(version));
  }
}

package io.bizportal.entitlement.grant;

import io.bizportal.entitlement.account.Accounts;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Puts accounts into groups and takes them out (C4). */
@ApplicationScoped
class EditMembers {

  private final GrantLedger ledger;
  private final Groups groups;
  private final CompanyGroups company;
  private final Accounts accounts;
  private final Clock clock;

  EditMembers(
      GrantLedger ledger, Groups groups, CompanyGroups company, Accounts accounts, Clock clock) {
    this.ledger = ledger;
    this.groups = groups;
    this.company = company;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Transactional
  GrantVersionView add(GroupId key, UUID account, String by) {
    long version = ledger.lock(key.company());
    company.find(key);
    if (!accounts.belongs(account, key.company())) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    boolean joined = groups.addMember(key, account, by, clock.instant());
    return answer(key, account, by, version, joined);
  }

  @Transactional
  GrantVersionView remove(GroupId key, UUID account, String by) {
    long version = ledger.lock(key.company());
    company.find(key);
    return answer(key, account, by, version, groups.removeMember(key, account));
  }

  private GrantVersionView answer(
      GroupId key, UUID account, String by, long version, boolean changed) {
    return new GrantVersionView(
        key.company(),
        changed
            ? ledger.changed(GrantChange.member(key.company(), key.id(), account, by))
            : version);
  }
}

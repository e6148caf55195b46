package io.bizportal.entitlement.grant;

import io.bizportal.entitlement.EntitlementProblem;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Groups that somebody is about to change. */
@ApplicationScoped
class EditableGroups {

  private final GrantLedger ledger;
  private final CompanyGroups company;
  private final GrantHistory history;

  EditableGroups(GrantLedger ledger, CompanyGroups company, GrantHistory history) {
    this.ledger = ledger;
    this.company = company;
    this.history = history;
  }

  /**
   * The group, its company locked until the transaction ends. Refused: the automatic one, and with
   * 412 one that somebody else changed since; the answer says what he changed.
   */
  UserGroup lock(GroupId key, ExpectedVersion expected) {
    ledger.lock(key.company());
    return find(key, expected);
  }

  /** The same without the lock: for a preview, or where the company is locked already. */
  UserGroup find(GroupId key, ExpectedVersion expected) {
    UserGroup group = company.find(key);
    if (group.automatic) {
      throw new ProblemException(EntitlementProblem.GROUP_AUTOMATIC);
    }
    try {
      expected.mustBe(group.version, () -> company.view(key));
    } catch (ProblemException stale) {
      throw stale.withExtension("changes", history.since(key, expected.value()));
    }
    return group;
  }
}

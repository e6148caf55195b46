package io.bizportal.entitlement.grant;

import io.bizportal.entitlement.EntitlementProblem;
import io.bizportal.entitlement.contract.Contracts;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;

/** Sets all that a group specifies, as one change (C5). */
@ApplicationScoped
class EditPermissions {

  private final GrantLedger ledger;
  private final CompanyGroups company;
  private final Permissions permissions;
  private final Contracts contracts;
  private final Clock clock;

  EditPermissions(
      GrantLedger ledger,
      CompanyGroups company,
      Permissions permissions,
      Contracts contracts,
      Clock clock) {
    this.ledger = ledger;
    this.company = company;
    this.permissions = permissions;
    this.contracts = contracts;
    this.clock = clock;
  }

  /** The outcome: the company's grant version and the group's. */
  record Edited(long grantVersion, long groupVersion) {}

  @Transactional
  Edited replace(GroupId key, ExpectedVersion expected, GroupPermissions wanted, String by) {
    long version = ledger.lock(key.company());
    UserGroup group = company.find(key);
    if (group.automatic) {
      throw new ProblemException(EntitlementProblem.GROUP_AUTOMATIC);
    }
    expected.mustBe(group.version, () -> company.view(group.key()));
    refuseForeignContracts(key.company(), wanted.contracts().keySet());
    if (!permissions.replace(key, wanted, by, clock.instant())) {
      return new Edited(version, group.version);
    }
    group.version++;
    long raised =
        ledger.changed(GrantChange.group(key.company(), GrantCause.PERMISSIONS, key.id(), by));
    return new Edited(raised, group.version);
  }

  /** Another company's contract is as unknown as one that doesn't exist. */
  private void refuseForeignContracts(String ofCompany, Set<String> numbers) {
    Set<String> owned =
        contracts.owned(ofCompany, numbers.stream().filter(n -> n.matches("N\\d{9}")).toList());
    ProblemException refusal = new ProblemException(CommonProblem.VALIDATION);
    boolean refused = false;
    for (String number : numbers) {
      if (!owned.contains(number)) {
        refused = true;
        refusal =
            refusal.withField(
                "/contracts/" + number.replace("~", "~0").replace("/", "~1"),
                "contract-unknown",
                "この契約は見つかりません",
                "There is no such contract");
      }
    }
    if (refused) {
      throw refusal;
    }
  }
}

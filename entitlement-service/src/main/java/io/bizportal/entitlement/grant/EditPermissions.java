package io.bizportal.entitlement.grant;

import io.bizportal.entitlement.contract.Contracts;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sets all that a group specifies, as one change (C5). */
@ApplicationScoped
class EditPermissions {

  private final GrantLedger ledger;
  private final EditableGroups editable;
  private final Groups groups;
  private final Permissions permissions;
  private final Standings standings;
  private final Contracts contracts;
  private final Clock clock;

  EditPermissions(
      GrantLedger ledger,
      EditableGroups editable,
      Groups groups,
      Permissions permissions,
      Standings standings,
      Contracts contracts,
      Clock clock) {
    this.ledger = ledger;
    this.editable = editable;
    this.groups = groups;
    this.permissions = permissions;
    this.standings = standings;
    this.contracts = contracts;
    this.clock = clock;
  }

  /** The outcome: the company's grant version and the group's. */
  record Edited(long grantVersion, long groupVersion) {}

  @Transactional
  Edited replace(GroupId key, ExpectedVersion expected, GroupPermissions wanted, String by) {
    long version = ledger.lock(key.company());
    UserGroup group = editable.find(key, expected);
    refuseForeignContracts(key.company(), wanted.contracts().keySet());
    long raised = change(group, wanted, by).map(ledger::changed).orElse(version);
    return new Edited(raised, group.version);
  }

  /** Who would gain or lose what. */
  @Transactional
  GrantPreview preview(GroupId key, ExpectedVersion expected, GroupPermissions wanted) {
    UserGroup group = editable.find(key, expected);
    refuseForeignContracts(key.company(), wanted.contracts().keySet());
    return GrantPreview.of(effects(group.key(), groups.members(key), wanted));
  }

  /** The change made to the rows, if there was one to make; the company is locked. */
  Optional<GrantChange> change(UserGroup group, GroupPermissions wanted, String by) {
    GroupId key = group.key();
    List<UUID> members = groups.members(key);
    GroupState before = GroupState.of(group, permissions.of(key), members);
    List<GrantEffect> effects = effects(key, members, wanted);
    if (!permissions.replace(key, wanted, by, clock.instant())) {
      return Optional.empty();
    }
    group.version++;
    GroupState after = GroupState.of(group, wanted, members);
    return Optional.of(GrantChange.group(key, GrantCause.PERMISSIONS, before, after, effects, by));
  }

  private List<GrantEffect> effects(GroupId key, List<UUID> members, GroupPermissions wanted) {
    Standing before = standings.ofAccounts(key.company(), members, key.id());
    return GrantEffect.between(before, before.with(key.id(), wanted));
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

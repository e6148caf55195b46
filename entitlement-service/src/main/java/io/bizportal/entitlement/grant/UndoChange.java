package io.bizportal.entitlement.grant;

import io.bizportal.entitlement.EntitlementProblem;
import io.bizportal.entitlement.account.Accounts;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Takes the newest change of a group back. An undo is a change like any other, with its undo. */
@ApplicationScoped
class UndoChange {

  private final GrantLedger ledger;
  private final GrantHistory history;
  private final Groups groups;
  private final Accounts accounts;
  private final EditGroup group;
  private final EditPermissions permissions;
  private final EditMembers members;

  UndoChange(
      GrantLedger ledger,
      GrantHistory history,
      Groups groups,
      Accounts accounts,
      EditGroup group,
      EditPermissions permissions,
      EditMembers members) {
    this.ledger = ledger;
    this.history = history;
    this.groups = groups;
    this.accounts = accounts;
    this.group = group;
    this.permissions = permissions;
    this.members = members;
  }

  /** The new grant version; 409 if something newer happened to the group. */
  @Transactional
  GrantVersionView undo(String company, long version, String by) {
    long now = ledger.lock(company);
    GrantChangeView kept =
        history
            .find(company, version)
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    if (!kept.change().undoable()) {
      throw new ProblemException(EntitlementProblem.GRANT_CHANGE_NOT_NEWEST);
    }
    Optional<GrantChange> undone = undone(new GroupId(company, kept.change().group()), kept, by);
    long raised = undone.map(change -> ledger.changed(change.undoing(version))).orElse(now);
    return new GrantVersionView(company, raised);
  }

  private Optional<GrantChange> undone(GroupId key, GrantChangeView kept, String by) {
    return switch (kept.change().cause()) {
      case PERMISSIONS ->
          permissions.change(
              existing(key), Objects.requireNonNull(kept.before()).permissions(), by);
      case MEMBERS -> members.change(key, member(key, kept), !joined(kept), by);
      case GROUP ->
          Optional.of(
              kept.before() == null
                  ? group.remove(existing(key), by)
                  : group.restore(key, kept.before(), by));
      case ACCOUNT, CONTRACT -> throw new IllegalStateException("not a group's change");
    };
  }

  private UserGroup existing(GroupId key) {
    return Objects.requireNonNull(groups.findById(key));
  }

  /** Somebody whose account is gone doesn't come back into a group. */
  private UUID member(GroupId key, GrantChangeView kept) {
    UUID account = Objects.requireNonNull(kept.change().account());
    if (!joined(kept) && !accounts.belongs(account, key.company())) {
      throw new ProblemException(EntitlementProblem.GRANT_CHANGE_NOT_NEWEST);
    }
    return account;
  }

  private static boolean joined(GrantChangeView kept) {
    return Objects.requireNonNull(kept.change().joined());
  }
}

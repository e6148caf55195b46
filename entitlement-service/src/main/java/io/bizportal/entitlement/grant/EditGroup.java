package io.bizportal.entitlement.grant;

import io.bizportal.entitlement.EntitlementProblem;
import io.bizportal.entitlement.account.Accounts;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds, renames and deletes groups (C4). */
@ApplicationScoped
class EditGroup {

  private final GrantLedger ledger;
  private final EditableGroups editable;
  private final Groups groups;
  private final CompanyGroups company;
  private final Permissions permissions;
  private final Standings standings;
  private final Accounts accounts;
  private final Clock clock;

  EditGroup(
      GrantLedger ledger,
      EditableGroups editable,
      Groups groups,
      CompanyGroups company,
      Permissions permissions,
      Standings standings,
      Accounts accounts,
      Clock clock) {
    this.ledger = ledger;
    this.editable = editable;
    this.groups = groups;
    this.company = company;
    this.permissions = permissions;
    this.standings = standings;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** A new group reaches nothing and has nobody in it, so the grant version stays. */
  @Transactional
  GroupView add(String ofCompany, NameGroup named, String by) {
    ledger.lock(ofCompany);
    refuseTakenName(ofCompany, named, null);
    GroupId key = GroupId.numbered(ofCompany, ledger.nextGroup(ofCompany));
    groups.persistAndFlush(
        new UserGroup(key, named.name(), named.descriptionOrEmpty(), by, clock.instant()));
    return company.view(key);
  }

  @Transactional
  GroupView rename(GroupId key, ExpectedVersion expected, NameGroup named) {
    UserGroup group = editable.lock(key, expected);
    refuseTakenName(key.company(), named, key.id());
    group.name = named.name();
    group.description = named.descriptionOrEmpty();
    group.version++;
    groups.flush();
    return company.view(key);
  }

  /** Deletes a group with its permissions; all members lose at once what only it gave them. */
  @Transactional
  long delete(GroupId key, ExpectedVersion expected, String by) {
    return ledger.changed(remove(editable.lock(key, expected), by));
  }

  /** Who would lose what. */
  @Transactional
  GrantPreview previewDeletion(GroupId key, ExpectedVersion expected) {
    UserGroup group = editable.find(key, expected);
    return GrantPreview.of(effectsOfDeletion(key, groups.members(group.key())));
  }

  /** Removes the rows; the company is locked. */
  GrantChange remove(UserGroup group, String by) {
    GroupId key = group.key();
    List<UUID> members = groups.members(key);
    List<GrantEffect> effects = effectsOfDeletion(key, members);
    GroupState state = GroupState.of(group, permissions.of(key), members);
    groups.delete(group);
    groups.flush();
    return GrantChange.group(key, GrantCause.GROUP, state, null, effects, by);
  }

  /** Brings a deleted group back as it was, as far as its members are still there. */
  GrantChange restore(GroupId key, GroupState state, String by) {
    NameGroup named = new NameGroup(state.name(), state.description());
    refuseTakenName(key.company(), named, null);
    UserGroup group = new UserGroup(key, state.name(), state.description(), by, clock.instant());
    group.version = state.version() + 1;
    groups.persistAndFlush(group);
    permissions.replace(key, state.permissions(), by, clock.instant());
    List<UUID> members =
        state.members().stream().filter(m -> accounts.belongs(m, key.company())).toList();
    members.forEach(member -> groups.addMember(key, member, by, clock.instant()));
    Standing after = standings.ofAccounts(key.company(), members, key.id());
    List<GrantEffect> effects = GrantEffect.between(after.with(key.id(), null), after);
    GroupState restored = GroupState.of(group, state.permissions(), members);
    return GrantChange.group(key, GrantCause.GROUP, null, restored, effects, by);
  }

  private List<GrantEffect> effectsOfDeletion(GroupId key, List<UUID> members) {
    Standing before = standings.ofAccounts(key.company(), members, key.id());
    return GrantEffect.between(before, before.with(key.id(), null));
  }

  private void refuseTakenName(String ofCompany, NameGroup named, @Nullable String except) {
    if (groups.nameTaken(ofCompany, named.name(), except)) {
      throw new ProblemException(EntitlementProblem.GROUP_NAME_TAKEN)
          .withField(
              "/name",
              "group-name-taken",
              "同じ名前のグループがすでにあります",
              "There is a group of this name already");
    }
  }
}

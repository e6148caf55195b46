package io.bizportal.entitlement.grant;

import io.bizportal.entitlement.EntitlementProblem;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Adds, renames and deletes groups (C4). */
@ApplicationScoped
class EditGroup {

  private final GrantLedger ledger;
  private final Groups groups;
  private final CompanyGroups company;
  private final Clock clock;

  EditGroup(GrantLedger ledger, Groups groups, CompanyGroups company, Clock clock) {
    this.ledger = ledger;
    this.groups = groups;
    this.company = company;
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
    UserGroup group = editable(key, expected);
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
    groups.delete(editable(key, expected));
    groups.flush();
    return ledger.changed(GrantChange.group(key.company(), GrantCause.GROUP, key.id(), by));
  }

  private UserGroup editable(GroupId key, ExpectedVersion expected) {
    ledger.lock(key.company());
    UserGroup group = company.find(key);
    if (group.automatic) {
      throw new ProblemException(EntitlementProblem.GROUP_AUTOMATIC);
    }
    expected.mustBe(group.version, () -> company.view(group.key()));
    return group;
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

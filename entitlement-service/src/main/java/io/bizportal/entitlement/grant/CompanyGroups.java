package io.bizportal.entitlement.grant;

import io.bizportal.entitlement.link.AdminIdLinks;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Groups as they are read: one for its editor, all for decisions. */
@ApplicationScoped
public class CompanyGroups {

  private static final GroupPermissions SAYS_NOTHING =
      new GroupPermissions(PermissionValue.UNSPECIFIED, Map.of(), Map.of());

  private final Groups groups;
  private final Permissions permissions;
  private final AdminIdLinks links;
  private final EntityManager database;

  CompanyGroups(
      Groups groups, Permissions permissions, AdminIdLinks links, EntityManager database) {
    this.groups = groups;
    this.permissions = permissions;
    this.links = links;
    this.database = database;
  }

  /**
   * What the groups of every account of a company specify, and what it has linked. Accounts that
   * may reach nothing are left out; groups are shared between their members.
   */
  @Transactional
  public Map<UUID, AccountGrants> byAccount(String company) {
    Map<String, GroupPermissions> byGroup = permissions.ofCompany(company);
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select m.account, m.group_id
                  from group_member m
                  join account a on a.id = m.account and a.company = m.company
                 where m.company = :company and a.status not in ('DISABLED', 'DELETED')""",
                Tuple.class)
            .setParameter("company", company)
            .getResultList();
    Map<UUID, List<GroupPermissions>> byAccount = new HashMap<>();
    for (Tuple row : rows) {
      byAccount
          .computeIfAbsent(row.get("account", UUID.class), a -> new ArrayList<>(2))
          .add(byGroup.getOrDefault(row.get("group_id", String.class), SAYS_NOTHING));
    }
    Map<UUID, AccountGrants> grants = new HashMap<>();
    byAccount.forEach((account, in) -> grants.put(account, new AccountGrants(in, Set.of())));
    links
        .ofCompany(company)
        .forEach(
            (account, linked) ->
                grants.put(
                    account,
                    new AccountGrants(byAccount.getOrDefault(account, List.of()), linked)));
    return grants;
  }

  @Transactional
  GroupView view(GroupId key) {
    UserGroup group = find(key);
    return GroupView.of(group, permissions.of(key), groups.members(key));
  }

  /** The group, or the answer for one that doesn't exist: another company's doesn't either. */
  UserGroup find(GroupId key) {
    UserGroup group = groups.findById(key);
    if (group == null) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    return group;
  }
}

package io.bizportal.entitlement.grant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The groups' rows and their members'. */
@ApplicationScoped
class Groups implements PanacheRepositoryBase<UserGroup, GroupId> {

  List<GroupSummary> page(String company, String after, int limit) {
    return getEntityManager()
        .createNativeQuery(
            """
            select g.id, g.name, g.description, g.automatic, g.version,
                   (select count(*) from group_member m
                     where m.company = g.company and m.group_id = g.id) as members
              from user_group g
             where g.company = :company and g.id > :after
             order by g.id limit :limit""",
            Tuple.class)
        .setParameter("company", company)
        .setParameter("after", after)
        .setParameter("limit", limit)
        .getResultStream()
        .map(row -> summary((Tuple) row))
        .toList();
  }

  private static GroupSummary summary(Tuple row) {
    return new GroupSummary(
        row.get("id", String.class),
        row.get("name", String.class),
        row.get("description", String.class),
        row.get("automatic", Boolean.class),
        row.get("members", Number.class).longValue(),
        row.get("version", Number.class).longValue());
  }

  boolean nameTaken(String company, String name, @Nullable String except) {
    return count(
            "company = ?1 and name = ?2 and id <> ?3", company, name, except == null ? "" : except)
        > 0;
  }

  List<UUID> members(GroupId group) {
    return getEntityManager()
        .createNativeQuery(
            """
            select account from group_member
             where company = :company and group_id = :group order by added_at, account""",
            UUID.class)
        .setParameter("company", group.company())
        .setParameter("group", group.id())
        .getResultList();
  }

  /** Whether the account was not a member before. */
  boolean addMember(GroupId group, UUID account, String by, Instant at) {
    return getEntityManager()
            .createNativeQuery(
                """
                insert into group_member (company, group_id, account, added_by, added_at)
                values (:company, :group, :account, :by, :at) on conflict do nothing""")
            .setParameter("company", group.company())
            .setParameter("group", group.id())
            .setParameter("account", account)
            .setParameter("by", by)
            .setParameter("at", at)
            .executeUpdate()
        == 1;
  }

  /** Whether the account was a member before. */
  boolean removeMember(GroupId group, UUID account) {
    return getEntityManager()
            .createNativeQuery(
                """
                delete from group_member
                 where company = :company and group_id = :group and account = :account""")
            .setParameter("company", group.company())
            .setParameter("group", group.id())
            .setParameter("account", account)
            .executeUpdate()
        == 1;
  }

  void removeFromAll(String company, UUID account) {
    getEntityManager()
        .createNativeQuery(
            "delete from group_member where company = :company and account = :account")
        .setParameter("company", company)
        .setParameter("account", account)
        .executeUpdate();
  }
}

package io.bizportal.entitlement.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The permissions' rows. */
@ApplicationScoped
class Permissions {

  private final EntityManager database;

  Permissions(EntityManager database) {
    this.database = database;
  }

  GroupPermissions of(GroupId group) {
    return PermissionKey.permissions(rows(group));
  }

  /** What every group of a company specifies, by group ID. */
  Map<String, GroupPermissions> ofCompany(String company) {
    return byGroup(company, "", new String[0]);
  }

  /** What some groups specify, by group ID. */
  Map<String, GroupPermissions> ofGroups(String company, Collection<String> groups) {
    return byGroup(
        company, "and group_id = any(cast(:among as text[]))", groups.toArray(String[]::new));
  }

  /** What every group specifies as far as it bears on some contracts, by group ID. */
  Map<String, GroupPermissions> onContracts(String company, Collection<String> contracts) {
    return byGroup(
        company,
        "and (contract is null or contract = any(cast(:among as text[])))",
        contracts.toArray(String[]::new));
  }

  private Map<String, GroupPermissions> byGroup(String company, String narrowed, String[] among) {
    Map<String, Map<PermissionKey, PermissionValue>> byGroup = new HashMap<>();
    Query query =
        database
            .createNativeQuery(
                """
                select group_id, coalesce(service, '') as service,
                       coalesce(contract, '') as contract, value
                  from group_permission where company = :company\s"""
                    + narrowed,
                Tuple.class)
            .setParameter("company", company);
    if (!narrowed.isEmpty()) {
      query.setParameter("among", among);
    }
    List<Tuple> rows = query.getResultList();
    for (Tuple row : rows) {
      byGroup
          .computeIfAbsent(row.get("group_id", String.class), g -> new HashMap<>())
          .put(key(row), value(row));
    }
    Map<String, GroupPermissions> permissions = new HashMap<>();
    byGroup.forEach(
        (group, specified) -> permissions.put(group, PermissionKey.permissions(specified)));
    return permissions;
  }

  /**
   * Makes {@code wanted} all that a group specifies. Rows that stay as they are keep who set them.
   *
   * @return whether anything changed
   */
  boolean replace(GroupId group, GroupPermissions wanted, String by, Instant at) {
    Map<PermissionKey, PermissionValue> had = rows(group);
    Map<PermissionKey, PermissionValue> set = PermissionKey.specified(wanted);
    Set<PermissionKey> gone = new HashSet<>(had.keySet());
    gone.removeIf(key -> had.get(key) == set.get(key));
    set.entrySet().removeIf(entry -> had.get(entry.getKey()) == entry.getValue());
    delete(group, List.copyOf(gone));
    insert(group, List.copyOf(set.entrySet()), by, at);
    return !gone.isEmpty() || !set.isEmpty();
  }

  private Map<PermissionKey, PermissionValue> rows(GroupId group) {
    Map<PermissionKey, PermissionValue> rows = new LinkedHashMap<>();
    List<Tuple> found =
        database
            .createNativeQuery(
                """
                select coalesce(service, '') as service, coalesce(contract, '') as contract, value
                  from group_permission where company = :company and group_id = :group
                 order by service, contract""",
                Tuple.class)
            .setParameter("company", group.company())
            .setParameter("group", group.id())
            .getResultList();
    for (Tuple row : found) {
      rows.put(key(row), value(row));
    }
    return rows;
  }

  private void delete(GroupId group, List<PermissionKey> keys) {
    if (keys.isEmpty()) {
      return;
    }
    database
        .createNativeQuery(
            """
            delete from group_permission
             where company = :company and group_id = :group
               and (coalesce(service, ''), coalesce(contract, '')) in
                   (select s, c from unnest(cast(:services as text[]), cast(:contracts as text[]))
                           as gone (s, c))""")
        .setParameter("company", group.company())
        .setParameter("group", group.id())
        .setParameter("services", array(keys, PermissionKey::service))
        .setParameter("contracts", array(keys, PermissionKey::contract))
        .executeUpdate();
  }

  private void insert(
      GroupId group, List<Map.Entry<PermissionKey, PermissionValue>> rows, String by, Instant at) {
    if (rows.isEmpty()) {
      return;
    }
    database
        .createNativeQuery(
            """
            insert into group_permission (company, group_id, service, contract, value, set_by, set_at)
            select :company, :group, nullif(s, ''), nullif(c, ''), v, :by, :at
              from unnest(cast(:services as text[]), cast(:contracts as text[]),
                          cast(:values as text[])) as new (s, c, v)""")
        .setParameter("company", group.company())
        .setParameter("group", group.id())
        .setParameter("services", array(rows, row -> row.getKey().service()))
        .setParameter("contracts", array(rows, row -> row.getKey().contract()))
        .setParameter("values", array(rows, row -> row.getValue().name()))
        .setParameter("by", by)
        .setParameter("at", at)
        .executeUpdate();
  }

  private static <T> String[] array(List<T> rows, Function<T, String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  private static PermissionKey key(Tuple row) {
    return new PermissionKey(row.get("service", String.class), row.get("contract", String.class));
  }

  private static PermissionValue value(Tuple row) {
    return PermissionValue.valueOf(row.get("value", String.class));
  }
}

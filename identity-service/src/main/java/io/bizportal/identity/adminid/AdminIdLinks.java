package io.bizportal.identity.adminid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;

/** Table {@code admin_id_link}. */
@ApplicationScoped
class AdminIdLinks {

  private static final String LINKS =
      """
      select u.id, u.login_id, u.contract, c.site_name, l.linked_at
        from admin_id_link l
        join terminal_user u on u.id = l.admin_id
        left join terminal_contract c on c.contract = u.contract
       where l.account = :account and\s""";

  private final Session database;
  private final Clock clock;

  AdminIdLinks(Session database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** An admin ID, which nobody removes until the transaction ends. */
  Optional<AdminId> hold(UUID id) {
    return database
        .createNativeQuery(
            """
            select id, contract, company, login_id from terminal_user
             where id = :id and kind = 'ADMIN_ID' for share
            """,
            Object[].class)
        .addScalar("id", StandardBasicTypes.UUID)
        .addScalar("contract", StandardBasicTypes.STRING)
        .addScalar("company", StandardBasicTypes.STRING)
        .addScalar("login_id", StandardBasicTypes.STRING)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .map(row -> new AdminId((UUID) row[0], (String) row[1], (String) row[2], (String) row[3]))
        .findFirst();
  }

  Optional<AdminIdLink> find(UUID account, UUID adminId) {
    return links(LINKS + "l.admin_id = :id", account)
        .setParameter("id", adminId)
        .getResultList()
        .stream()
        .map(AdminIdLinks::link)
        .findFirst();
  }

  /** By admin ID. */
  List<AdminIdLink> page(UUID account, String after, int most) {
    return links(LINKS + "u.login_id > :after order by u.login_id limit :most", account)
        .setParameter("after", after)
        .setParameter("most", most)
        .getResultList()
        .stream()
        .map(AdminIdLinks::link)
        .toList();
  }

  long count(UUID account) {
    return database
        .createNativeQuery(
            "select count(*) from admin_id_link where account = :account", Long.class)
        .setParameter("account", account)
        .getSingleResult();
  }

  void add(UUID account, UUID adminId) {
    database
        .createNativeMutationQuery(
            "insert into admin_id_link (account, admin_id, linked_at) values (:account, :id, :now)")
        .setParameter("account", account)
        .setParameter("id", adminId)
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  /** Whether there was one. */
  boolean remove(UUID account, UUID adminId) {
    return database
            .createNativeMutationQuery(
                "delete from admin_id_link where account = :account and admin_id = :id")
            .setParameter("account", account)
            .setParameter("id", adminId)
            .executeUpdate()
        == 1;
  }

  /** An account's links are no more. */
  void removeOf(UUID account) {
    database
        .createNativeMutationQuery("delete from admin_id_link where account = :account")
        .setParameter("account", account)
        .executeUpdate();
  }

  /** The accounts that had linked an admin ID, in the order in which they are to be locked. */
  List<UUID> removeAll(UUID adminId) {
    return database
        .createNativeQuery(
            """
            with gone as (delete from admin_id_link where admin_id = :id returning account)
            select account from gone order by account
            """,
            UUID.class)
        .setParameter("id", adminId)
        .getResultList();
  }

  private NativeQuery<Object[]> links(String sql, UUID account) {
    return database
        .createNativeQuery(sql, Object[].class)
        .addScalar("id", StandardBasicTypes.UUID)
        .addScalar("login_id", StandardBasicTypes.STRING)
        .addScalar("contract", StandardBasicTypes.STRING)
        .addScalar("site_name", StandardBasicTypes.STRING)
        .addScalar("linked_at", StandardBasicTypes.INSTANT)
        .setParameter("account", account);
  }

  private static AdminIdLink link(Object[] row) {
    return new AdminIdLink(
        (UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (Instant) row[4]);
  }
}

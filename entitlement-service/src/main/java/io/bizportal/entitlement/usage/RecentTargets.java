package io.bizportal.entitlement.usage;

import io.bizportal.entitlement.ServiceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What accounts entered last, the newest ten of each. */
@ApplicationScoped
class RecentTargets {

  private static final int KEPT = 10;

  private final EntityManager database;
  private final ServiceUses services;
  private final Clock clock;

  RecentTargets(EntityManager database, ServiceUses services, Clock clock) {
    this.database = database;
    this.services = services;
    this.clock = clock;
  }

  /** The newest first: {@code target}, {@code used_at}, {@code site_name}. */
  @Transactional
  List<Tuple> of(UUID account) {
    return database
        .createNativeQuery(
            """
            select t.target, t.used_at, c.site_name
              from recent_target t left join contract c on c.number = t.target
             where t.account = :account order by t.used_at desc, t.target limit :kept""",
            Tuple.class)
        .setParameter("account", account)
        .setParameter("kept", KEPT)
        .getResultList();
  }

  /** Notes an entry, and with it the use of its service; the oldest entry beyond ten goes. */
  @Transactional
  void note(UUID account, String target, ServiceKind service) {
    database
        .createNativeQuery(
            """
            insert into recent_target (account, target, used_at)
            select id, :target, :now from account
             where id = :account and status <> 'DELETED' for share
            on conflict (account, target) do update set used_at = excluded.used_at""")
        .setParameter("account", account)
        .setParameter("target", target)
        .setParameter("now", clock.instant())
        .executeUpdate();
    database
        .createNativeQuery(
            """
            delete from recent_target
             where account = :account
               and target in (select target from recent_target where account = :account
                               order by used_at desc, target offset :kept)""")
        .setParameter("account", account)
        .setParameter("kept", KEPT)
        .executeUpdate();
    services.use(account, service);
  }
}

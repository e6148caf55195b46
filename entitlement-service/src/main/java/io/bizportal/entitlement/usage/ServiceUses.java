package io.bizportal.entitlement.usage;

import io.bizportal.entitlement.ServiceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Pins and last uses of services, one row each for an account. */
@ApplicationScoped
class ServiceUses {

  private final EntityManager database;
  private final Clock clock;

  ServiceUses(EntityManager database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Transactional
  Map<ServiceKind, ServiceUse> of(UUID account) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                "select service, pinned, used_at from service_use where account = :account",
                Tuple.class)
            .setParameter("account", account)
            .getResultList();
    Map<ServiceKind, ServiceUse> uses = new EnumMap<>(ServiceKind.class);
    rows.forEach(
        row ->
            uses.put(
                ServiceKind.valueOf(row.get("service", String.class)),
                new ServiceUse(
                    row.get("pinned", Boolean.class), row.get("used_at", Instant.class))));
    return uses;
  }

  @Transactional
  void pin(UUID account, ServiceKind service, boolean pinned) {
    // The lock keeps the account from going away meanwhile and leaving the row behind.
    database
        .createNativeQuery(
            """
            insert into service_use (account, service, pinned)
            select id, :service, :pinned from account
             where id = :account and status <> 'DELETED' for share
            on conflict (account, service) do update set pinned = excluded.pinned""")
        .setParameter("account", account)
        .setParameter("service", service.name())
        .setParameter("pinned", pinned)
        .executeUpdate();
  }

  @Transactional
  void use(UUID account, ServiceKind service) {
    database
        .createNativeQuery(
            """
            insert into service_use (account, service, used_at)
            select id, :service, :now from account
             where id = :account and status <> 'DELETED' for share
            on conflict (account, service) do update set used_at = excluded.used_at""")
        .setParameter("account", account)
        .setParameter("service", service.name())
        .setParameter("now", clock.instant())
        .executeUpdate();
  }
}

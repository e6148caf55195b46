package io.bizportal.entitlement.usage;

import io.bizportal.entitlement.account.AccountKept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

/** Forgets what an account used, in the transaction that heard of its deletion. */
@ApplicationScoped
class ForgetUsage {

  private final EntityManager database;

  ForgetUsage(EntityManager database) {
    this.database = database;
  }

  void accountChanged(@Observes AccountKept kept) {
    if (kept.deleted()) {
      database
          .createNativeQuery("delete from service_use where account = :account")
          .setParameter("account", kept.account())
          .executeUpdate();
      database
          .createNativeQuery("delete from recent_target where account = :account")
          .setParameter("account", kept.account())
          .executeUpdate();
    }
  }
}

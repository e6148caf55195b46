package io.bizportal.entitlement.order;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The administrator registrations' rows. */
@ApplicationScoped
class Registrations implements PanacheRepositoryBase<AdministratorRegistration, String> {

  /** Locks the pending registrations that are due, leaving out those another replica has. */
  List<AdministratorRegistration> due(Instant now, int limit) {
    return getEntityManager()
        .createNativeQuery(
            """
            select * from administrator_registration
             where state = 'PENDING' and next_attempt_at <= :now
             order by next_attempt_at limit :limit for update skip locked""",
            AdministratorRegistration.class)
        .setParameter("now", now)
        .setParameter("limit", limit)
        .getResultList();
  }
}

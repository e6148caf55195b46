package io.bizportal.identity.company;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** The companies. */
@ApplicationScoped
public class Companies implements PanacheRepositoryBase<Company, String> {

  /** The name mails and pages call it by. */
  public String name(String id) {
    return findByIdOptional(id).map(company -> company.name).orElseThrow();
  }

  /** The same of a company that may not be known here. */
  public Optional<String> knownName(String id) {
    return findByIdOptional(id).map(company -> company.name);
  }

  /** False if it was there; waits for whoever is registering it at this moment. */
  boolean insert(String id, String name, Instant now) {
    return getEntityManager()
            .createNativeQuery(
                "insert into company (id, name, created_at) values (:id, :name, :now)"
                    + " on conflict (id) do nothing")
            .setParameter("id", id)
            .setParameter("name", name)
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }
}

package io.bizportal.entitlement.company;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The companies' rows. */
@ApplicationScoped
public class Companies implements PanacheRepositoryBase<Company, String> {

  private final Clock clock;

  Companies(Clock clock) {
    this.clock = clock;
  }

  /**
   * Registers a company unless it is known; of two orders at once the second waits for the first.
   *
   * @return whether it is new
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean register(String id, String name, @Nullable String nameKana) {
    return getEntityManager()
            .createNativeQuery(
                """
                insert into company (id, name, name_kana, created_at)
                values (:id, :name, cast(:kana as text), :now) on conflict do nothing""")
            .setParameter("id", id)
            .setParameter("name", name)
            .setParameter("kana", nameKana)
            .setParameter("now", clock.instant())
            .executeUpdate()
        == 1;
  }

  /** The name a company is registered under. */
  public String name(String id) {
    Company company = findById(id);
    if (company == null) {
      throw new IllegalStateException("no company " + id);
    }
    return company.name;
  }
}

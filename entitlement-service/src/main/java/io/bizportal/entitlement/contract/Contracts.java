package io.bizportal.entitlement.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The contracts' rows. */
@ApplicationScoped
public class Contracts implements PanacheRepositoryBase<Contract, String> {

  /** Those of {@code numbers} that are contracts, of any company. */
  @Transactional
  public Set<String> known(Collection<String> numbers) {
    return numbers.isEmpty()
        ? Set.of()
        : Set.copyOf(
            getEntityManager()
                .createQuery("select number from Contract where number in :numbers", String.class)
                .setParameter("numbers", numbers)
                .getResultList());
  }

  /** Those of {@code numbers} that are contracts of this company. */
  @Transactional
  public Set<String> owned(String company, Collection<String> numbers) {
    return numbers.isEmpty()
        ? Set.of()
        : Set.copyOf(
            getEntityManager()
                .createQuery(
                    "select number from Contract where company = :company and number in :numbers",
                    String.class)
                .setParameter("company", company)
                .setParameter("numbers", numbers)
                .getResultList());
  }

  /** The contracts of one order, by number. */
  @Transactional
  public List<ContractView> ofOrder(String orderId) {
    return list("orderId = ?1 order by number", orderId).stream().map(ContractView::of).toList();
  }

  @Nullable Contract lock(String number) {
    return findById(number, LockModeType.PESSIMISTIC_WRITE);
  }
}

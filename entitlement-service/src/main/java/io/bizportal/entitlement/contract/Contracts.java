package io.bizportal.entitlement.contract;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contracts' rows. */
@ApplicationScoped
public class Contracts implements PanacheRepositoryBase<Contract, String> {

  private static final Pattern NUMBER = Pattern.compile("N\\d{9}");
  private static final LifeCycleState TERMINATED = LifeCycleState.TERMINATED;

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

  /** A company's contract; another company's doesn't exist. */
  @Transactional
  public Optional<ContractView> ofCompany(String company, String number) {
    return find("number = ?1 and company = ?2", number, company)
        .firstResultOptional()
        .map(ContractView::of);
  }

  /** The contracts of one order, by number. */
  @Transactional
  public List<ContractView> ofOrder(String orderId) {
    return list("orderId = ?1 order by number", orderId).stream().map(ContractView::of).toList();
  }

  /** The contracts of some orders, by number. */
  @Transactional
  public List<ContractView> ofOrders(Collection<String> orderIds) {
    return orderIds.isEmpty()
        ? List.of()
        : list("orderId in ?1 order by number", orderIds).stream().map(ContractView::of).toList();
  }

  /** The admin ID of each base contract among {@code numbers}, if it is this company's. */
  @Transactional
  public Map<String, String> adminIds(String company, Collection<String> numbers) {
    return numbers.isEmpty()
        ? Map.of()
        : list("company = ?1 and number in ?2 and lifeCycle <> ?3", company, numbers, TERMINATED)
            .stream()
            .flatMap(contract -> Stream.ofNullable(contract.baseContract()))
            .filter(base -> numbers.contains(base.number()))
            .collect(Collectors.toMap(BaseContract::number, BaseContract::adminId, (a, b) -> a));
  }

  /** Those of {@code adminIds} that some base contract has, of any company. */
  @Transactional
  public Set<String> adminIdsTaken(Collection<String> adminIds) {
    return adminIds.isEmpty()
        ? Set.of()
        : Set.copyOf(
            getEntityManager()
                .createQuery(
                    "select adminId from Contract where adminId in :ids"
                        + " and number = baseContract and lifeCycle <> :over",
                    String.class)
                .setParameter("ids", adminIds)
                .setParameter("over", TERMINATED)
                .getResultList());
  }

  /** Whether other contracts have this one stand for their group or as their base. */
  boolean leadsOthers(Contract contract) {
    VoiceGroup group = contract.voiceGroup();
    return count(
            "number <> ?1 and lifeCycle <> ?2 and (voiceGroup = ?3 or baseContract = ?1)",
            contract.number,
            TERMINATED,
            group != null && group.representative() ? group.id() : "")
        > 0;
  }

  /** Raises the version of a locked contract of which another table tells something new. */
  void touch(Contract contract) {
    getEntityManager().lock(contract, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
  }

  /** The contract, locked until the transaction ends; 404 for what is none. */
  Contract lock(String number) {
    Contract contract =
        NUMBER.matcher(number).matches() ? findById(number, LockModeType.PESSIMISTIC_WRITE) : null;
    if (contract == null) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    return contract;
  }
}

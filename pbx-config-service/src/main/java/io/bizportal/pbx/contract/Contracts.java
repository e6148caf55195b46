package io.bizportal.pbx.contract;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.ContractCaller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** The contracts' rows. */
@ApplicationScoped
public class Contracts implements PanacheRepositoryBase<Contract, String> {

  /** Locks the caller's contract until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public LockedContract lock(ContractCaller caller) {
    if (findById(caller.contract(), LockModeType.PESSIMISTIC_WRITE) == null) {
      appear(caller.contract(), caller.company(), caller.service());
    }
    return lock(caller.contract(), caller.company());
  }

  /** The same for a contract that has settings already; 404 if it isn't the company's. */
  @Transactional(Transactional.TxType.MANDATORY)
  public LockedContract lock(String number, String company) {
    Contract row = findById(number, LockModeType.PESSIMISTIC_WRITE);
    if (row == null || !row.company.equals(company)) {
      // A token for a contract that changed hands: it was somebody else's.
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    return new LockedContract(row);
  }

  /** Makes sure that the caller's contract has a row, without waiting for who has it locked. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void appear(ContractCaller caller) {
    appear(caller.contract(), caller.company(), caller.service());
    Contract row = findById(caller.contract());
    if (row == null || !row.company.equals(caller.company())) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
  }

  /** How many extensions a contract has; none if it has no settings yet. */
  public int extensions(String contract) {
    Contract row = findById(contract);
    return row == null ? 0 : row.extensionCount;
  }

  /**
   * Applies what a contract event says, unless something newer was applied. An activation has the
   * same version as the change it comes with, and knows less: whichever is second only adds.
   */
  void describe(
      String contract,
      String company,
      String service,
      @Nullable String lifeCycle,
      String siteName,
      @Nullable String voiceGroup,
      long version) {
    appear(contract, company, service);
    getEntityManager()
        .createNativeQuery(
            """
            update contract set company = :company, service = :service, site_name = :site,
                   voice_group = :voiceGroup,
                   life_cycle = coalesce(cast(:lifeCycle as text), life_cycle),
                   source_version = :version
             where number = :number and source_version <= :version""")
        .setParameter("number", contract)
        .setParameter("company", company)
        .setParameter("service", service)
        .setParameter("site", siteName)
        .setParameter("voiceGroup", voiceGroup)
        .setParameter("lifeCycle", lifeCycle)
        .setParameter("version", version)
        .executeUpdate();
  }

  private void appear(String contract, String company, String service) {
    getEntityManager()
        .createNativeQuery(
            "insert into contract (number, company, service) values (:number, :company, :service)"
                + " on conflict do nothing")
        .setParameter("number", contract)
        .setParameter("company", company)
        .setParameter("service", service)
        .executeUpdate();
  }
}

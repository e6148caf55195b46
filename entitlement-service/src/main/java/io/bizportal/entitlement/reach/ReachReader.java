package io.bizportal.entitlement.reach;

import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.contract.BusinessDays;
import io.bizportal.entitlement.contract.LifeCycleState;
import io.bizportal.entitlement.contract.SettingsSiteVisibility;
import io.bizportal.entitlement.grant.CompanyGroups;
import io.bizportal.entitlement.grant.GrantLedger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a company's picture from the database. */
@ApplicationScoped
class ReachReader {

  private final EntityManager database;
  private final CompanyGroups groups;
  private final GrantLedger ledger;
  private final SettingsSiteVisibility visibility;

  ReachReader(EntityManager database, CompanyGroups groups, GrantLedger ledger) {
    this.database = database;
    this.groups = groups;
    this.ledger = ledger;
    this.visibility = new SettingsSiteVisibility(new BusinessDays());
  }

  /** One picture: version, contracts and groups as of the same instant. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  CompanyReach read(String company) {
    database
        .createNativeQuery("set transaction isolation level repeatable read, read only")
        .executeUpdate();
    long version = ledger.version(company).orElse(0);
    return new CompanyReach(company, version, contracts(company), groups.byAccount(company));
  }

  private Map<String, ContractFacts> contracts(String company) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select number, service, voice_group, life_cycle, activation_notice_on, desired_opening_date
                  from contract where company = :company and life_cycle <> 'TERMINATED'""",
                Tuple.class)
            .setParameter("company", company)
            .getResultList();
    Map<String, ContractFacts> contracts = new HashMap<>();
    for (Tuple row : rows) {
      String number = row.get("number", String.class);
      contracts.put(
          number,
          new ContractFacts(
              number,
              ServiceKind.valueOf(row.get("service", String.class)),
              row.get("voice_group", String.class),
              LifeCycleState.valueOf(row.get("life_cycle", String.class)),
              visibility.from(
                  row.get("activation_notice_on", LocalDate.class),
                  row.get("desired_opening_date", LocalDate.class))));
    }
    return contracts;
  }
}

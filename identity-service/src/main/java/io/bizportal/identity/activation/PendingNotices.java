package io.bizportal.identity.activation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/** Activations waiting for a company's first administrator. */
@ApplicationScoped
class PendingNotices {

  private final Session database;

  PendingNotices(Session database) {
    this.database = database;
  }

  /** Until the transaction ends, either an activation of the company is handled or an arrival. */
  void oneAtATime(String company) {
    database
        .createNativeQuery(
            "select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", Integer.class)
        .setParameter("name", "activation:" + company)
        .getSingleResult();
  }

  void keep(String eventId, ContractActivated activated, Instant now) {
    database
        .createNativeMutationQuery(
            """
            insert into pending_activation_notice (event_id, company, company_name, contract,
              service, site_name, activated_on, received_at)
            values (:event, :company, :companyName, :contract, :service, :site, :on, :now)
            """)
        .setParameter("event", eventId)
        .setParameter("company", activated.company())
        .setParameter("companyName", activated.companyName())
        .setParameter("contract", activated.contract())
        .setParameter("service", activated.service())
        .setParameter("site", activated.siteName())
        .setParameter("on", activated.activatedOn())
        .setParameter("now", now)
        .executeUpdate();
  }

  List<ContractActivated> take(String company) {
    return database
        .createNativeQuery(
            """
            delete from pending_activation_notice where company = :company
            returning contract, company, company_name, service, site_name,
              cast(activated_on as text)
            """,
            Object[].class)
        .setParameter("company", company)
        .getResultList()
        .stream()
        .map(
            row ->
                new ContractActivated(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (String) row[4],
                    LocalDate.parse((String) row[5])))
        .toList();
  }
}

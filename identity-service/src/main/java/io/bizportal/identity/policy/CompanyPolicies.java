package io.bizportal.identity.policy;

import io.bizportal.identity.IdentityConfig;
import io.bizportal.identity.company.Companies;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;

/** Tables {@code company_policy} and {@code company_network}. */
@ApplicationScoped
class CompanyPolicies {

  private final Session database;
  private final Companies companies;
  private final IdentityConfig config;
  private final Clock clock;

  CompanyPolicies(Session database, Companies companies, IdentityConfig config, Clock clock) {
    this.database = database;
    this.companies = companies;
    this.config = config;
    this.clock = clock;
  }

  /** The policy; whoever changes it comes after us if we {@code lock} it. */
  CompanyPolicyView of(String company, boolean lock) {
    String name =
        companies
            .knownName(company)
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    if (lock) {
      database
          .createNativeMutationQuery(
              """
              insert into company_policy (company, idle_minutes, version, updated_at)
              values (:company, :idle, 0, :now) on conflict (company) do nothing
              """)
          .setParameter("company", company)
          .setParameter("idle", defaultIdle())
          .setParameter("now", clock.instant())
          .executeUpdate();
    }
    List<Object[]> row =
        database
            .createNativeQuery(
                "select idle_minutes, version from company_policy where company = :company"
                    + (lock ? " for update" : ""),
                Object[].class)
            .addScalar("idle_minutes", StandardBasicTypes.INTEGER)
            .addScalar("version", StandardBasicTypes.LONG)
            .setParameter("company", company)
            .getResultList();
    return new CompanyPolicyView(
        company,
        name,
        networks(company),
        row.isEmpty() ? defaultIdle() : (Integer) row.getFirst()[0],
        row.isEmpty() ? 0 : (Long) row.getFirst()[1]);
  }

  void put(CompanyPolicyView policy) {
    database
        .createNativeMutationQuery(
            """
            update company_policy set idle_minutes = :idle, version = :version, updated_at = :now
             where company = :company
            """)
        .setParameter("idle", policy.idleMinutes())
        .setParameter("version", policy.version())
        .setParameter("now", clock.instant())
        .setParameter("company", policy.company())
        .executeUpdate();
  }

  void putNetworks(String company, List<AllowedNetwork> networks) {
    database
        .createNativeMutationQuery("delete from company_network where company = :company")
        .setParameter("company", company)
        .executeUpdate();
    for (int i = 0; i < networks.size(); i++) {
      database
          .createNativeMutationQuery(
              """
              insert into company_network (company, network, memo, position)
              values (:company, :network, :memo, :position)
              """)
          .setParameter("company", company)
          .setParameter("network", networks.get(i).network())
          .setParameter("memo", networks.get(i).memoOrEmpty())
          .setParameter("position", i)
          .executeUpdate();
    }
  }

  private List<AllowedNetwork> networks(String company) {
    return database
        .createNativeQuery(
            "select network, memo from company_network where company = :company order by position",
            Object[].class)
        .setParameter("company", company)
        .getResultList()
        .stream()
        .map(row -> new AllowedNetwork((String) row[0], (String) row[1]))
        .toList();
  }

  private int defaultIdle() {
    return (int) config.sessions().idle().toMinutes();
  }
}

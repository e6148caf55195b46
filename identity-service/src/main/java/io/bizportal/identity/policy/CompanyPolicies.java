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
public class CompanyPolicies {

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

  /** How a company's people may come in. */
  public CompanyPolicyView of(String company) {
    return of(company, false);
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
                """
                select p.idle_minutes, p.skip_days, l.version as logo, p.version
                  from company_policy p left join company_logo l using (company)
                 where p.company = :company"""
                    + (lock ? " for update of p" : ""),
                Object[].class)
            .addScalar("idle_minutes", StandardBasicTypes.INTEGER)
            .addScalar("skip_days", StandardBasicTypes.INTEGER)
            .addScalar("logo", StandardBasicTypes.LONG)
            .addScalar("version", StandardBasicTypes.LONG)
            .setParameter("company", company)
            .getResultList();
    if (row.isEmpty()) {
      return new CompanyPolicyView(company, name, List.of(), defaultIdle(), 0, null, 0);
    }
    Object[] stored = row.getFirst();
    return new CompanyPolicyView(
        company,
        name,
        networks(company),
        (Integer) stored[0],
        (Integer) stored[1],
        (Long) stored[2],
        (Long) stored[3]);
  }

  void put(CompanyPolicyView policy) {
    database
        .createNativeMutationQuery(
            """
            update company_policy
               set idle_minutes = :idle, skip_days = :skip, version = :version, updated_at = :now
             where company = :company
            """)
        .setParameter("idle", policy.idleMinutes())
        .setParameter("skip", policy.secondFactorSkipDays())
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

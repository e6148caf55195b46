package io.bizportal.pbx.barring;

import io.bizportal.kit.page.Keywords;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.extension.NamedByExtension;
import io.bizportal.pbx.rule.Findings;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The profiles' rows. Each method takes the contract: an ID alone opens nothing. */
@ApplicationScoped
class BarringProfiles implements PanacheRepositoryBase<BarringProfile, UUID>, NamedByExtension {

  static final String RESOURCE = "barring-profile";

  private static final String MATCHING =
      " from barring_profile p where p.contract = :contract and "
          + Keywords.in("p.name || E'\\n' || array_to_string(p.prefixes, E'\\n')");

  BarringProfile require(String contract, UUID id) {
    BarringProfile profile = findById(id);
    if (profile == null || !profile.contract.equals(contract)) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    return profile;
  }

  @SuppressWarnings("unchecked")
  List<BarringProfile> page(String contract, String[] patterns, String after, int limit) {
    return getEntityManager()
        .createNativeQuery(
            "select p.*" + MATCHING + " and p.name > :after order by p.name limit :limit",
            BarringProfile.class)
        .setParameter("contract", contract)
        .setParameter("patterns", patterns)
        .setParameter("after", after)
        .setParameter("limit", limit)
        .getResultList();
  }

  long count(String contract, String[] patterns) {
    return ((Number)
            getEntityManager()
                .createNativeQuery("select count(*)" + MATCHING)
                .setParameter("contract", contract)
                .setParameter("patterns", patterns)
                .getSingleResult())
        .longValue();
  }

  @Override
  public void mustExist(LockedContract contract, Names names, Findings findings) {
    String profile = names.barringProfile();
    if (profile != null && count("contract = ?1 and name = ?2", contract.number(), profile) == 0) {
      findings.add(
          "/barringProfile",
          "profile-unknown",
          "この発信規制は登録されていません",
          "There is no such barring profile");
    }
  }
}

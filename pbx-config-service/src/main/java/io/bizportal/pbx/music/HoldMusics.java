package io.bizportal.pbx.music;

import io.bizportal.kit.page.Keywords;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The rows of hold music. Each method takes the contract: an ID alone opens nothing. */
@ApplicationScoped
public class HoldMusics implements PanacheRepositoryBase<HoldMusic, UUID> {

  static final String RESOURCE = "hold-music";

  private static final String MATCHING =
      " from hold_music m where m.contract = :contract and " + Keywords.in("m.name");

  HoldMusic require(String contract, UUID id) {
    HoldMusic music = findById(id);
    if (music == null || !music.contract.equals(contract)) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    return music;
  }

  /** Whether this is music of the contract. */
  public boolean belongs(String contract, UUID id) {
    HoldMusic music = findById(id);
    return music != null && music.contract.equals(contract);
  }

  @SuppressWarnings("unchecked")
  List<HoldMusic> page(String contract, String[] patterns, String after, int limit) {
    return getEntityManager()
        .createNativeQuery(
            "select m.*" + MATCHING + " and m.name > :after order by m.name limit :limit",
            HoldMusic.class)
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
}

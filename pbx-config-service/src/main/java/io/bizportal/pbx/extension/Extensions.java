package io.bizportal.pbx.extension;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The extensions' rows. Each method takes the contract: an ID alone opens nothing. */
@ApplicationScoped
public class Extensions implements PanacheRepositoryBase<Extension, UUID> {

  Extension require(String contract, UUID id) {
    Extension extension = findById(id);
    if (extension == null || !extension.contract.equals(contract)) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    return extension;
  }

  /** Those of {@code ids} that are the contract's. */
  List<Extension> some(String contract, Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("contract = ?1 and id in ?2", contract, ids);
  }

  /** The number of the contract's extension, or 404. */
  public String numberOf(String contract, UUID id) {
    return require(contract, id).number();
  }

  /** Those of {@code ids} that are the contract's extensions. */
  public Set<UUID> among(String contract, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Set.of()
        : Set.copyOf(
            getEntityManager()
                .createQuery(
                    "select id from Extension where contract = :contract and id in :ids",
                    UUID.class)
                .setParameter("contract", contract)
                .setParameter("ids", ids)
                .getResultList());
  }

  /** The numbers of those of {@code ids} that are the contract's extensions. */
  public Map<UUID, String> numbers(String contract, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : list("contract = ?1 and id in ?2", contract, ids).stream()
            .collect(Collectors.toMap(extension -> extension.id, Extension::number));
  }
}

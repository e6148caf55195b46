package io.bizportal.pbx.extension;

import io.bizportal.kit.problem.ProblemException;
import io.bizportal.pbx.PbxProblem;
import io.bizportal.pbx.contract.LockedContract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The one namespace of a contract's dial strings. Looked at under the contract's lock, so of two
 * who want the same number the second is told so; the primary key stands behind that.
 */
@ApplicationScoped
public class DialStrings {

  /** A number somebody wants, what for, and where in the request it stands. */
  public record Wanted(String digits, String usedAs, String pointer) {}

  private final EntityManager entities;

  DialStrings(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Makes these, and only these, the owner's dial strings, or refuses naming each that is taken.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void own(LockedContract contract, UUID owner, List<Wanted> wanted) {
    Map<String, String> taken = taken(contract, owner, wanted);
    if (!taken.isEmpty()) {
      ProblemException problem = new ProblemException(PbxProblem.NUMBER_TAKEN);
      for (Wanted number : wanted) {
        if (taken.containsKey(number.digits())) {
          String used = taken.getOrDefault(number.digits(), "");
          problem =
              problem.withField(
                  number.pointer(),
                  "number-taken",
                  number.digits() + "はすでに使われています（" + japanese(used) + "）",
                  number.digits() + " is already in use (" + used.replace('-', ' ') + ")");
        }
      }
      throw problem;
    }
    release(owner);
    for (Wanted number : wanted) {
      entities
          .createNativeQuery(
              "insert into dial_string (contract, digits, used_as, owner)"
                  + " values (:contract, :digits, :usedAs, :owner)")
          .setParameter("contract", contract.number())
          .setParameter("digits", number.digits())
          .setParameter("usedAs", number.usedAs())
          .setParameter("owner", owner)
          .executeUpdate();
    }
  }

  private static String japanese(String usedAs) {
    return switch (usedAs) {
      case "extension" -> "内線番号";
      case "office-link" -> "オフィスリンク内線番号";
      case "incoming-group" -> "着信グループの代表番号";
      case "feature-code" -> "機能番号";
      default -> usedAs;
    };
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void release(UUID owner) {
    release(List.of(owner));
  }

  /** The same of several owners. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void release(Collection<UUID> owners) {
    entities
        .createNativeQuery(
            "delete from dial_string"
                + " where owner = any(cast(cast(:owners as text[]) as uuid[]))")
        .setParameter("owners", owners.stream().map(UUID::toString).toArray(String[]::new))
        .executeUpdate();
  }

  private Map<String, String> taken(LockedContract contract, UUID owner, List<Wanted> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "select digits, used_as from dial_string"
                    + " where contract = :contract and digits in (:digits) and owner <> :owner",
                Object[].class)
            .setParameter("contract", contract.number())
            .setParameter("digits", wanted.stream().map(Wanted::digits).toList())
            .setParameter("owner", owner)
            .getResultList();
    Map<String, String> taken = new LinkedHashMap<>();
    rows.forEach(row -> taken.put((String) row[0], (String) row[1]));
    return taken;
  }
}

package io.bizportal.identity.registration;

import io.bizportal.identity.secret.Secret;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The codes, by the hash of what was mailed. */
@ApplicationScoped
public class RegistrationCodes implements PanacheRepositoryBase<RegistrationCode, UUID> {

  /** What of a code may be kept. */
  public static byte[] hash(String code) {
    return new Secret(code).hash();
  }

  Optional<RegistrationCode> find(Secret code) {
    return find("codeHash", (Object) code.hash()).firstResultOptional();
  }

  /** Parallel tries of one code come one after the other. */
  Optional<RegistrationCode> findForUpdate(Secret code) {
    return find("codeHash", (Object) code.hash())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Whose a code is or was, whatever became of it. */
  public Optional<UUID> accountOf(byte[] codeHash) {
    return find("codeHash", (Object) codeHash).firstResultOptional().map(code -> code.account);
  }

  /** A password set makes every URL of the account worthless. */
  void spendAll(UUID account, Instant now) {
    update("usedAt = ?1 where account = ?2 and usedAt is null", now, account);
  }

  /**
   * How many were mailed since that nobody used, and when the last. A used one reached its reader:
   * whoever forgets the password he has just set need not wait.
   */
  public Issued issuedSince(UUID account, Instant since) {
    Object[] row =
        getEntityManager()
            .createQuery(
                "select count(c), max(c.createdAt) from RegistrationCode c"
                    + " where c.account = :account and c.createdAt > :since and c.usedAt is null",
                Object[].class)
            .setParameter("account", account)
            .setParameter("since", since)
            .getSingleResult();
    return new Issued(((Long) row[0]).intValue(), Optional.ofNullable((Instant) row[1]));
  }

  /** Codes mailed in a stretch of time. */
  public record Issued(int count, Optional<Instant> last) {}
}

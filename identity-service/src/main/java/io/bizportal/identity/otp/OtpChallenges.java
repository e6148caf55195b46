package io.bizportal.identity.otp;

import io.bizportal.identity.account.EmailAddress;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The codes that were mailed. */
@ApplicationScoped
class OtpChallenges implements PanacheRepositoryBase<OtpChallenge, UUID> {

  /** Only for the account and the login attempt it was made for. */
  Optional<OtpChallenge> of(UUID id, UUID account, String attempt) {
    return find("id = ?1 and account = ?2 and attempt = ?3", id, account, attempt)
        .firstResultOptional();
  }

  /** Where a login attempt's last code went that registers an address. */
  Optional<EmailAddress> newAddress(UUID account, String attempt) {
    return find(
            "account = ?1 and attempt = ?2 and newAddress is not null order by createdAt desc",
            account,
            attempt)
        .firstResultOptional()
        .flatMap(challenge -> Optional.ofNullable(challenge.newAddress))
        .map(EmailAddress::new);
  }

  MailPace.Attempt mailsOf(UUID account, String attempt) {
    Object[] row =
        getEntityManager()
            .createQuery(
                "select count(c), max(c.createdAt) from OtpChallenge c"
                    + " where c.account = :account and c.attempt = :attempt",
                Object[].class)
            .setParameter("account", account)
            .setParameter("attempt", attempt)
            .getSingleResult();
    return new MailPace.Attempt(((Long) row[0]).intValue(), (Instant) row[1]);
  }

  /** A newer code of an attempt replaces the older ones. */
  void close(UUID account, String attempt, Instant now) {
    update(
        "closedAt = ?1 where account = ?2 and attempt = ?3 and closedAt is null",
        now,
        account,
        attempt);
  }

  void closeAll(UUID account, Instant now) {
    update("closedAt = ?1 where account = ?2 and closedAt is null", now, account);
  }

  long forget(Instant expiredBefore) {
    return delete("expiresAt < ?1", expiredBefore);
  }

  void removeOf(UUID account) {
    delete("account", account);
  }
}

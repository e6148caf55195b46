package io.bizportal.identity.otp;

import io.bizportal.identity.IdentityConfig;
import io.bizportal.identity.account.EmailAddress;
import io.bizportal.identity.mail.MailKind;
import io.bizportal.identity.mail.Mails;
import io.bizportal.identity.registration.PasswordSet;
import io.bizportal.identity.terminal.RegisterAddress;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Judges an entered code. */
@ApplicationScoped
class VerifyCode {

  private static final Duration NOTICE_LIFE = Duration.ofDays(1);

  private final OtpGuard guard;
  private final OtpChallenges challenges;
  private final CodeHash hash;
  private final CodeReaders readers;
  private final RegisterAddress register;
  private final Mails mails;
  private final IdentityConfig config;
  private final Clock clock;

  VerifyCode(
      OtpGuard guard,
      OtpChallenges challenges,
      CodeHash hash,
      CodeReaders readers,
      RegisterAddress register,
      Mails mails,
      IdentityConfig config,
      Clock clock) {
    this.guard = guard;
    this.challenges = challenges;
    this.hash = hash;
    this.readers = readers;
    this.register = register;
    this.mails = mails;
    this.config = config;
    this.clock = clock;
  }

  @Transactional
  OtpResult verify(UUID challengeId, UUID account, String attempt, OneTimePassword code) {
    Optional<OtpGuard.Try> counted = guard.count(account);
    // Read after the count, whose lock keeps everybody else of this account out.
    Optional<OtpChallenge> found = challenges.of(challengeId, account, attempt);
    if (counted.isEmpty()) {
      return found.isEmpty() ? OtpResult.EXPIRED : OtpResult.BLOCKED;
    }
    Instant now = clock.instant();
    if (found.isEmpty() || !now.isBefore(found.get().expiresAt) || found.get().closedAt != null) {
      return uncounted(OtpResult.EXPIRED);
    }
    OtpChallenge challenge = found.get();
    if (challenge.tries >= config.otp().triesPerCode()) {
      return uncounted(OtpResult.BURNED);
    }
    challenge.tries++;
    if (MessageDigest.isEqual(challenge.codeHmac, hash.of(challengeId, account, attempt, code))) {
      if (challenge.newAddress != null
          && !register.register(account, new EmailAddress(challenge.newAddress))) {
        // Registered elsewhere meanwhile: this address proves nothing any more.
        return uncounted(OtpResult.EXPIRED);
      }
      challenge.closedAt = now;
      guard.clear(account);
      return OtpResult.ACCEPTED;
    }
    Instant blockedUntil = counted.get().blockedUntil();
    if (blockedUntil != null) {
      challenges.flush();
      challenges.closeAll(account, now);
      notice(account, blockedUntil, now);
      return OtpResult.BLOCKED;
    }
    return challenge.tries < config.otp().triesPerCode() ? OtpResult.WRONG : OtpResult.BURNED;
  }

  /** A new password proves the mailbox: the way out for someone others have blocked. */
  void on(@Observes PasswordSet changed) {
    guard.clear(changed.account());
    challenges.closeAll(changed.account(), clock.instant());
  }

  /** Nothing was compared, so nothing was guessed. */
  private static OtpResult uncounted(OtpResult result) {
    QuarkusTransaction.setRollbackOnly();
    return result;
  }

  private void notice(UUID account, Instant blockedUntil, Instant now) {
    readers
        .find(account)
        .ifPresent(
            person ->
                mails.request(
                    person.brand(),
                    MailKind.LOCKOUT,
                    person.recipient(),
                    now.plus(NOTICE_LIFE),
                    Map.of(
                        "name", person.recipient().name(),
                        "lockedUntil", blockedUntil.toString(),
                        "loginUrl", config.baseUrl() + person.signIn())));
  }
}

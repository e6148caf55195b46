package io.bizportal.identity.otp;

import io.bizportal.identity.IdentityConfig;
import io.bizportal.identity.account.EmailAddress;
import io.bizportal.identity.mail.MailLanguage;
import io.bizportal.identity.mail.Mails;
import io.bizportal.kit.mail.MaskedAddress;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mails a code for one login attempt. */
@ApplicationScoped
class CreateChallenge {

  /** What came of it. */
  sealed interface Outcome {

    /** Mailed. */
    record Sent(OtpChallengeView view) implements Outcome {}

    /** Mailed too recently. */
    record CoolingDown(Instant until) implements Outcome {}

    /** Too many wrong codes. */
    record Blocked(Instant until) implements Outcome {}
  }

  private final CodeReaders readers;
  private final OtpGuard guard;
  private final OtpChallenges challenges;
  private final CodeHash hash;
  private final Mails mails;
  private final IdentityConfig.Otp config;
  private final MailPace pace;
  private final Clock clock;

  CreateChallenge(
      CodeReaders readers,
      OtpGuard guard,
      OtpChallenges challenges,
      CodeHash hash,
      Mails mails,
      IdentityConfig config,
      Clock clock) {
    this.readers = readers;
    this.guard = guard;
    this.challenges = challenges;
    this.hash = hash;
    this.mails = mails;
    this.config = config.otp();
    this.pace =
        new MailPace(
            this.config.resendPause(), this.config.longestResendPause(), this.config.freeMails());
    this.clock = clock;
  }

  /** To the registered address, or again to the one this attempt is about to register. */
  @Transactional
  Outcome create(UUID id, String attempt, @Nullable String pageLanguage) {
    CodeReader reader =
        readers
            .find(id)
            .or(
                () ->
                    challenges
                        .newAddress(id, attempt)
                        .map(address -> readers.registering(id, address)))
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    return mail(reader, attempt, pageLanguage);
  }

  /** To an address that is registered when the code is entered (D2). */
  @Transactional
  Outcome register(
      UUID terminalUser, String attempt, EmailAddress address, @Nullable String pageLanguage) {
    return mail(readers.registering(terminalUser, address), attempt, pageLanguage);
  }

  private Outcome mail(CodeReader reader, String attempt, @Nullable String pageLanguage) {
    UUID accountId = reader.recipient().account();
    Instant now = clock.instant();
    OtpGuard.Standing standing = guard.lock(accountId);
    if (standing.blockedUntil() != null && standing.blocked(now)) {
      return new Outcome.Blocked(standing.blockedUntil());
    }
    MailPace.Account mailed = new MailPace.Account(standing.mails(), standing.lastMail());
    Instant next = pace.next(mailed, challenges.mailsOf(accountId, attempt), now);
    if (now.isBefore(next)) {
      return new Outcome.CoolingDown(next);
    }
    challenges.close(accountId, attempt, now);
    OtpChallenge challenge = mail(reader, attempt, pageLanguage, now);
    guard.mailed(accountId, standing.mails() + 1);
    Instant again =
        pace.next(
            new MailPace.Account(standing.mails() + 1, now),
            challenges.mailsOf(accountId, attempt),
            now);
    return new Outcome.Sent(
        new OtpChallengeView(
            challenge.id,
            MaskedAddress.of(reader.recipient().email()).value(),
            challenge.expiresAt,
            again));
  }

  private OtpChallenge mail(
      CodeReader reader, String attempt, @Nullable String pageLanguage, Instant now) {
    OneTimePassword code = OneTimePassword.random();
    OtpChallenge challenge = new OtpChallenge();
    challenge.id = UUID.randomUUID();
    challenge.account = reader.recipient().account();
    challenge.attempt = attempt;
    challenge.codeHmac = hash.of(challenge.id, challenge.account, attempt, code);
    challenge.createdAt = now;
    challenge.expiresAt = now.plus(config.codeLife());
    challenge.newAddress = reader.newAddress();
    challenges.persistAndFlush(challenge);
    mails.request(
        reader.brand(),
        reader.kind(),
        // The page he is reading may have been switched to another language.
        reader
            .recipient()
            .reading(MailLanguage.shownOr(pageLanguage, reader.recipient().language())),
        challenge.expiresAt,
        Map.of("code", code.digits(), "codeExpiresAt", challenge.expiresAt.toString()));
    return challenge;
  }
}

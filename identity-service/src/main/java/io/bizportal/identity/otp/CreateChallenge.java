package io.bizportal.identity.otp;

import io.bizportal.identity.IdentityConfig;
import io.bizportal.identity.account.Account;
import io.bizportal.identity.account.AccountState;
import io.bizportal.identity.account.Accounts;
import io.bizportal.identity.mail.MailKind;
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

  private final Accounts accounts;
  private final OtpGuard guard;
  private final OtpChallenges challenges;
  private final CodeHash hash;
  private final Mails mails;
  private final IdentityConfig.Otp config;
  private final MailPace pace;
  private final Clock clock;

  CreateChallenge(
      Accounts accounts,
      OtpGuard guard,
      OtpChallenges challenges,
      CodeHash hash,
      Mails mails,
      IdentityConfig config,
      Clock clock) {
    this.accounts = accounts;
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

  @Transactional
  Outcome create(UUID accountId, String attempt, @Nullable String pageLanguage) {
    Account account =
        accounts
            .living(accountId)
            .filter(CreateChallenge::maySignIn)
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
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
    OtpChallenge challenge = mail(account, attempt, pageLanguage, now);
    guard.mailed(accountId, standing.mails() + 1);
    Instant again =
        pace.next(
            new MailPace.Account(standing.mails() + 1, now),
            challenges.mailsOf(accountId, attempt),
            now);
    return new Outcome.Sent(
        new OtpChallengeView(
            challenge.id, MaskedAddress.of(account.email()).value(), challenge.expiresAt, again));
  }

  private OtpChallenge mail(
      Account account, String attempt, @Nullable String pageLanguage, Instant now) {
    OneTimePassword code = OneTimePassword.random();
    OtpChallenge challenge = new OtpChallenge();
    challenge.id = UUID.randomUUID();
    challenge.account = account.id();
    challenge.attempt = attempt;
    challenge.codeHmac = hash.of(challenge.id, account.id(), attempt, code);
    challenge.createdAt = now;
    challenge.expiresAt = now.plus(config.codeLife());
    challenges.persistAndFlush(challenge);
    mails.request(
        MailKind.PORTAL_OTP,
        // The page he is reading may have been switched to another language.
        account.recipient().reading(MailLanguage.shownOr(pageLanguage, account.mailLanguage())),
        challenge.expiresAt,
        Map.of("code", code.digits(), "codeExpiresAt", challenge.expiresAt.toString()));
    return challenge;
  }

  private static boolean maySignIn(Account account) {
    return switch (account.state()) {
      case AccountState.Active state -> true;
      case AccountState.Invited state -> false;
      case AccountState.Locked state -> false;
      case AccountState.Disabled state -> false;
      case AccountState.Deleted state -> false;
    };
  }
}

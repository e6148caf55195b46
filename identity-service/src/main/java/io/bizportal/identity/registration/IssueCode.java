package io.bizportal.identity.registration;

import io.bizportal.identity.IdentityConfig;
import io.bizportal.identity.account.Account;
import io.bizportal.identity.account.AccountAltered;
import io.bizportal.identity.account.AccountAltered.Aspect;
import io.bizportal.identity.account.AccountInvited;
import io.bizportal.identity.company.Companies;
import io.bizportal.identity.mail.Mails;
import io.bizportal.identity.secret.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Mails a fresh URL. Nothing but the mail ever holds the code. */
@ApplicationScoped
public class IssueCode {

  private final RegistrationCodes codes;
  private final Companies companies;
  private final Mails mails;
  private final IdentityConfig config;
  private final Clock clock;

  IssueCode(
      RegistrationCodes codes,
      Companies companies,
      Mails mails,
      IdentityConfig config,
      Clock clock) {
    this.codes = codes;
    this.companies = companies;
    this.mails = mails;
    this.config = config;
    this.clock = clock;
  }

  void on(@Observes AccountInvited invited) {
    issue(invited.account(), CodeKind.INVITATION);
  }

  /** What was mailed to another address, or to somebody who is gone, is worth nothing. */
  void on(@Observes AccountAltered altered) {
    if (altered.is(Aspect.ADDRESS) || altered.is(Aspect.DELETED)) {
      codes.spendAll(altered.account().id(), clock.instant());
    }
  }

  /** Codes mailed before stay good: asking for another must not take away the first. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void issue(Account account, CodeKind kind) {
    Instant now = clock.instant();
    Secret secret = Secret.random();
    RegistrationCode code =
        RegistrationCode.issue(secret, account.id(), kind, now, config.registration().codeLife());
    codes.persist(code);
    mails.request(
        kind.mail(),
        account.recipient(),
        code.expiresAt,
        Map.of(
            "name", account.name(),
            "companyName", companies.name(account.company()),
            // In the fragment: it reaches no server, so no server's log.
            "url", config.baseUrl() + "/register#code=" + secret.value(),
            "urlExpiresAt", code.expiresAt.toString(),
            "loginUrl", config.baseUrl() + "/"));
  }
}

package io.bizportal.identity.registration;

import io.bizportal.identity.IdentityConfig;
import io.bizportal.identity.IdentityProblem;
import io.bizportal.identity.account.Account;
import io.bizportal.identity.account.AccountState;
import io.bizportal.identity.account.Accounts;
import io.bizportal.identity.account.ActivateAccount;
import io.bizportal.identity.company.Companies;
import io.bizportal.identity.keycloak.KeycloakUsers;
import io.bizportal.identity.mail.MailKind;
import io.bizportal.identity.mail.Mails;
import io.bizportal.identity.password.JudgePassword;
import io.bizportal.identity.secret.Secret;
import io.bizportal.identity.session.EndSession;
import io.bizportal.identity.session.SessionEnded;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sets the password a code allows. Keycloak is told before the transaction ends: if either side
 * fails in between, the code still works and setting the password again repairs both.
 */
@ApplicationScoped
class SetPassword {

  private static final Duration NOTICE_LIFE = Duration.ofDays(3);

  private final RegistrationCodes codes;
  private final Accounts accounts;
  private final Companies companies;
  private final JudgePassword passwords;
  private final KeycloakUsers keycloak;
  private final ActivateAccount activate;
  private final Event<PasswordSet> passwordSet;
  private final EndSession sessions;
  private final Mails mails;
  private final IdentityConfig config;
  private final Clock clock;

  SetPassword(
      RegistrationCodes codes,
      Accounts accounts,
      Companies companies,
      JudgePassword passwords,
      KeycloakUsers keycloak,
      ActivateAccount activate,
      Event<PasswordSet> passwordSet,
      EndSession sessions,
      Mails mails,
      IdentityConfig config,
      Clock clock) {
    this.codes = codes;
    this.accounts = accounts;
    this.companies = companies;
    this.passwords = passwords;
    this.keycloak = keycloak;
    this.activate = activate;
    this.passwordSet = passwordSet;
    this.sessions = sessions;
    this.mails = mails;
    this.config = config;
    this.clock = clock;
  }

  @Transactional
  void set(String code, @Nullable String ticket, String password) {
    Instant now = clock.instant();
    RegistrationCode found =
        codes
            .findForUpdate(new Secret(code))
            .filter(c -> open(c, now))
            .orElseThrow(CheckCode::invalid);
    if (!found.admits(ticket, now)) {
      throw new ProblemException(IdentityProblem.REGISTRATION_TICKET_INVALID)
          .withField(
              "/ticket",
              "ticket-invalid",
              "もう一度本人確認を行ってください",
              "Please go through the identity check again");
    }
    Account account =
        accounts
            .livingForUpdate(found.account)
            .filter(a -> !(a.state() instanceof AccountState.Disabled))
            .orElseThrow(CheckCode::invalid);
    passwords.check(password, account.email(), companies.name(account.company()));
    boolean first = account.state() instanceof AccountState.Invited;
    List<String> over = keycloak.put(account, password);
    codes.spendAll(account.id(), now);
    activate.passwordSet(account);
    passwordSet.fire(new PasswordSet(account.id()));
    if (!first) {
      endSessions(account, over, now);
      notice(account, now);
    }
  }

  /** Those Keycloak knew, and those it forgot and others may still hold. */
  private void endSessions(Account account, List<String> over, Instant now) {
    SessionEnded.Reason reason = SessionEnded.Reason.PASSWORD_CHANGED;
    over.forEach(
        session ->
            sessions.end(new SessionEnded(session, account.id(), account.company(), reason, now)));
    sessions.endAll(account.id(), account.company(), reason);
  }

  private boolean open(RegistrationCode code, Instant now) {
    return code.state(now, config.registration().identityTries()) instanceof CodeState.Open;
  }

  private void notice(Account account, Instant now) {
    mails.request(
        MailKind.PASSWORD_CHANGED,
        account.recipient(),
        now.plus(NOTICE_LIFE),
        Map.of(
            "name", account.name(),
            "changedAt", now.toString(),
            "loginUrl", config.baseUrl() + "/"));
  }
}

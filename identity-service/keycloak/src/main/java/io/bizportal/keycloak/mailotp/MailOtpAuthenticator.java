package io.bizportal.keycloak.mailotp;

import io.bizportal.keycloak.admission.Admitted;
import io.bizportal.keycloak.identity.AccountOf;
import io.bizportal.keycloak.identity.FlowTokens;
import io.bizportal.keycloak.identity.IdentityService;
import io.bizportal.keycloak.identity.IdentityUnavailableException;
import io.bizportal.keycloak.identity.OtpChallenge;
import io.bizportal.keycloak.identity.OtpVerdict;
import io.bizportal.keycloak.page.Brand;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.common.util.Time;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;

/** Asks for the code mailed by identity-service. */
final class MailOtpAuthenticator implements Authenticator {

  /** User session note read by the sign-in records. */
  private static final String FACTOR_NOTE = "bizportal.second-factor";

  private static final Logger log = Logger.getLogger(MailOtpAuthenticator.class);

  private final IdentityService identity;
  private final FlowTokens tokens;
  private final Clock clock;

  MailOtpAuthenticator(IdentityService identity, FlowTokens tokens, Clock clock) {
    this.identity = identity;
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  public void authenticate(AuthenticationFlowContext context) {
    if (lockedOut(context)) {
      return;
    }
    // A reloaded page shows the code's page again and mails nothing.
    if (new OtpAttempt(context.getAuthenticationSession()).open(clock.instant())) {
      context.challenge(page(context).entry());
    } else {
      send(context, false);
    }
  }

  @Override
  public void action(AuthenticationFlowContext context) {
    if (lockedOut(context)) {
      return;
    }
    MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
    OtpAttempt attempt = new OtpAttempt(context.getAuthenticationSession());
    Optional<String> challenge = attempt.challenge();
    if (form.containsKey("resend") || challenge.isEmpty()) {
      send(context, form.containsKey("resend"));
      return;
    }
    Optional<String> code = OtpDigits.of(form.getFirst("otp"));
    if (code.isEmpty()) {
      context.challenge(page(context).entryRefused("mailOtpNotSixDigits"));
      return;
    }
    judge(context, attempt, challenge.get(), code.get());
  }

  private void judge(
      AuthenticationFlowContext context, OtpAttempt attempt, String challenge, String code) {
    Optional<String> account = account(context);
    if (account.isEmpty()) {
      return;
    }
    OtpVerdict verdict;
    try {
      verdict = identity.verify(token(context), challenge, account.get(), attempt.id(), code);
    } catch (IdentityUnavailableException e) {
      unavailable(context, e);
      return;
    }
    switch (verdict) {
      case ACCEPTED -> {
        attempt.forgotten();
        context.getAuthenticationSession().setUserSessionNote(FACTOR_NOTE, "MAIL_OTP");
        // Named, or a completed sign-in would not clear the failures counted before it.
        context.success(OTPCredentialModel.TYPE);
      }
      case WRONG -> {
        // failureChallenge, not challenge: only the former counts for Keycloak's brute-force
        // detection.
        event(context, Errors.INVALID_USER_CREDENTIALS);
        context.failureChallenge(
            AuthenticationFlowError.INVALID_CREDENTIALS,
            page(context).entryRefused("mailOtpWrong"));
      }
      case BURNED -> {
        attempt.closed();
        event(context, Errors.INVALID_USER_CREDENTIALS);
        context.failureChallenge(
            AuthenticationFlowError.INVALID_CREDENTIALS,
            page(context).newCodeNeeded("mailOtpBurned"));
      }
      case EXPIRED -> {
        attempt.closed();
        event(context, Errors.EXPIRED_CODE);
        context.challenge(page(context).newCodeNeeded("mailOtpExpired"));
      }
      case BLOCKED -> {
        attempt.closed();
        event(context, Errors.USER_TEMPORARILY_DISABLED);
        context.challenge(page(context).newCodeNeeded("mailOtpBlocked"));
      }
    }
  }

  private void send(AuthenticationFlowContext context, boolean again) {
    Optional<String> account = account(context);
    if (account.isEmpty()) {
      return;
    }
    OtpAttempt attempt = new OtpAttempt(context.getAuthenticationSession());
    OtpChallenge answer;
    try {
      answer =
          identity.challenge(
              token(context),
              account.get(),
              attempt.id(),
              context.getConnection().getRemoteHost(),
              context.getSession().getContext().resolveLocale(context.getUser()).getLanguage());
    } catch (IdentityUnavailableException e) {
      unavailable(context, e);
      return;
    }
    show(context, answer, again ? "mailOtpSentAgain" : null);
  }

  /** The page after a code was asked for. */
  void show(AuthenticationFlowContext context, OtpChallenge answer, @Nullable String notice) {
    OtpAttempt attempt = new OtpAttempt(context.getAuthenticationSession());
    Instant now = clock.instant();
    switch (answer) {
      case OtpChallenge.Sent sent -> {
        attempt.opened(sent);
        context.challenge(
            notice == null ? page(context).entry() : page(context).entryWithNotice(notice));
      }
      case OtpChallenge.CoolingDown cooling -> {
        attempt.resendNotBefore(now.plus(cooling.pause()));
        context.challenge(
            attempt.open(now)
                ? page(context).entryWithNotice("mailOtpCoolingDown")
                : page(context).newCodeNeeded("mailOtpCoolingDown"));
      }
      case OtpChallenge.Blocked blocked -> {
        attempt.closed();
        attempt.resendNotBefore(now.plus(blocked.pause()));
        event(context, Errors.USER_TEMPORARILY_DISABLED);
        context.challenge(page(context).newCodeNeeded("mailOtpBlocked"));
      }
    }
  }

  boolean lockedOut(AuthenticationFlowContext context) {
    if (!lockedOut(context, context.getUser())) {
      return false;
    }
    event(context, Errors.USER_TEMPORARILY_DISABLED);
    // Not a failure: counting while locked would let an outsider keep the lock closed.
    context.forceChallenge(page(context).locked());
    return true;
  }

  /**
   * By the failures alone: Keycloak's own question also takes somebody for locked whose request
   * before is still being tidied up. Codes are counted one after the other elsewhere.
   */
  private static boolean lockedOut(AuthenticationFlowContext context, UserModel user) {
    UserLoginFailureModel failures =
        context.getSession().loginFailures().getUserLoginFailure(context.getRealm(), user.getId());
    return !user.isEnabled()
        || (failures != null && Time.currentTime() < failures.getFailedLoginNotBefore());
  }

  Optional<String> account(AuthenticationFlowContext context) {
    Optional<String> account = AccountOf.user(context.getUser());
    if (account.isEmpty()) {
      log.errorf("User %s has no account_id; refusing", context.getUser().getId());
      event(context, Errors.USER_DISABLED);
      context.failure(AuthenticationFlowError.USER_DISABLED, page(context).accountNotReady());
    }
    return account;
  }

  void unavailable(AuthenticationFlowContext context, IdentityUnavailableException e) {
    log.warnf("Mail OTP not possible for now: %s", e.getMessage());
    event(context, "identity_service_unavailable");
    context.challenge(page(context).unavailable());
  }

  String token(AuthenticationFlowContext context) {
    return tokens.issue(context.getSession(), tokens.issuer(context.getSession()));
  }

  static void event(AuthenticationFlowContext context, String error) {
    context.getEvent().clone().user(context.getUser()).error(error);
  }

  MailOtpPage page(AuthenticationFlowContext context) {
    Brand.show(context.getSession(), context.getAuthenticationSession());
    OtpAttempt attempt = new OtpAttempt(context.getAuthenticationSession());
    return new MailOtpPage(
        context
            .form()
            .setAttribute("newAddress", attempt.isAddressEntered())
            .setAttribute("trustDays", new Admitted(context.getAuthenticationSession()).skipDays()),
        attempt,
        clock.instant());
  }

  @Override
  public boolean requiresUser() {
    return true;
  }

  @Override
  public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
    return true;
  }

  @Override
  public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
    // Everybody has a mail address; there is nothing to set up.
  }

  @Override
  public void close() {
    // Shared by the factory; holds nothing of a request.
  }
}

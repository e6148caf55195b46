package io.bizportal.keycloak.admission;

import io.bizportal.keycloak.identity.AccountOf;
import io.bizportal.keycloak.identity.Admission;
import io.bizportal.keycloak.identity.Admission.SecondFactor;
import io.bizportal.keycloak.identity.AdmissionService;
import io.bizportal.keycloak.identity.FlowTokens;
import io.bizportal.keycloak.identity.IdentityUnavailableException;
import io.bizportal.keycloak.page.PageLanguage;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.utils.FormMessage;

/** Asks identity-service how somebody comes in, and lets him choose a factor who has none. */
final class AdmissionAuthenticator implements Authenticator {

  /** User session note read by the sign-in records. */
  private static final String FACTOR_NOTE = "bizportal.second-factor";

  private static final Logger log = Logger.getLogger(AdmissionAuthenticator.class);

  private final AdmissionService identity;
  private final FlowTokens tokens;
  private final BrowserCookie cookie;

  AdmissionAuthenticator(AdmissionService identity, FlowTokens tokens, BrowserCookie cookie) {
    this.identity = identity;
    this.tokens = tokens;
    this.cookie = cookie;
  }

  @Override
  public void authenticate(AuthenticationFlowContext context) {
    PageLanguage.keep(context.getAuthenticationSession());
    Optional<String> account = AccountOf.user(context.getUser());
    if (account.isEmpty()) {
      log.errorf("User %s has no account_id; refusing", context.getUser().getId());
      notReady(context);
      return;
    }
    Admission admission;
    try {
      admission =
          identity.admit(
              token(context),
              account.get(),
              context.getConnection().getRemoteHost(),
              cookie.read(context, account.get()).orElse(null));
    } catch (IdentityUnavailableException e) {
      unavailable(context, e);
      return;
    }
    switch (admission) {
      case Admission.Welcome welcome -> welcome(context, welcome);
      case Admission.NoAccount none -> notReady(context);
      case Admission.WrongNetwork wrong -> {
        event(context, "network_not_allowed");
        // Not a failure: the password was right, and nobody may lock the account from outside.
        context.forceChallenge(
            context
                .form()
                .setError("networkNotAllowed")
                .createErrorPage(Response.Status.FORBIDDEN));
      }
    }
  }

  @Override
  public void action(AuthenticationFlowContext context) {
    Admitted admitted = new Admitted(context.getAuthenticationSession());
    Optional<String> account = AccountOf.user(context.getUser());
    if (!admitted.isChoosing(context.getUser()) || account.isEmpty()) {
      authenticate(context);
      return;
    }
    Optional<SecondFactor> chosen =
        chosen(context.getHttpRequest().getDecodedFormParameters().getFirst("factor"));
    if (chosen.isEmpty()) {
      context.form().addError(new FormMessage("factor", "chooseFactorMissing"));
      choose(context);
      return;
    }
    try {
      if (identity.choose(token(context), account.get(), chosen.get())) {
        comeIn(context, chosen.get());
      } else {
        // Another tab or an administrator was faster: what is fixed counts.
        authenticate(context);
      }
    } catch (IdentityUnavailableException e) {
      unavailable(context, e);
    }
  }

  private void welcome(AuthenticationFlowContext context, Admission.Welcome welcome) {
    Admitted admitted = new Admitted(context.getAuthenticationSession());
    admitted.skipDays(welcome.skipDays());
    if (welcome.termsAccepted()) {
      admitted.termsAccepted();
    } else {
      admitted.termsToAccept(welcome.termsVersion());
    }
    if (welcome.factor() == SecondFactor.CHOOSE) {
      admitted.choosing(context.getUser());
      choose(context);
    } else if (welcome.browserTrusted()) {
      admitted.by(Admitted.Step.SKIP, context.getUser());
      context.getAuthenticationSession().setUserSessionNote(FACTOR_NOTE, "SKIP");
      context.success();
    } else {
      comeIn(context, welcome.factor());
    }
  }

  /** Whoever has no app yet shows a mailed code before he may set one up. */
  private void comeIn(AuthenticationFlowContext context, SecondFactor factor) {
    boolean app = factor == SecondFactor.TOTP;
    boolean enrolled =
        app && context.getUser().credentialManager().isConfiguredFor(OTPCredentialModel.TYPE);
    if (app && !enrolled) {
      context.getAuthenticationSession().addRequiredAction(UserModel.RequiredAction.CONFIGURE_TOTP);
    }
    new Admitted(context.getAuthenticationSession())
        .by(enrolled ? Admitted.Step.TOTP : Admitted.Step.MAIL_OTP, context.getUser());
    context.success();
  }

  private void choose(AuthenticationFlowContext context) {
    context.challenge(context.form().createForm("choose-factor.ftl"));
  }

  private static Optional<SecondFactor> chosen(String value) {
    return value == null
        ? Optional.empty()
        : switch (value) {
          case "TOTP" -> Optional.of(SecondFactor.TOTP);
          case "MAIL_OTP" -> Optional.of(SecondFactor.MAIL_OTP);
          default -> Optional.empty();
        };
  }

  private void notReady(AuthenticationFlowContext context) {
    event(context, Errors.USER_DISABLED);
    context.failure(
        AuthenticationFlowError.USER_DISABLED,
        context.form().setError("accountNotReady").createErrorPage(Response.Status.FORBIDDEN));
  }

  private void unavailable(AuthenticationFlowContext context, IdentityUnavailableException e) {
    log.warnf("Signing in not possible for now: %s", e.getMessage());
    event(context, "identity_service_unavailable");
    context.challenge(
        context
            .form()
            .setStatus(Response.Status.SERVICE_UNAVAILABLE)
            .setResponseHeader("Retry-After", "5")
            .createForm("mail-otp-unavailable.ftl"));
  }

  private String token(AuthenticationFlowContext context) {
    return tokens.issue(context.getSession(), tokens.issuer(context.getSession()));
  }

  private static void event(AuthenticationFlowContext context, String error) {
    context.getEvent().clone().user(context.getUser()).error(error);
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
    // Nothing to set up: identity-service knows everybody.
  }

  @Override
  public void close() {
    // Shared by the factory; holds nothing of a request.
  }
}

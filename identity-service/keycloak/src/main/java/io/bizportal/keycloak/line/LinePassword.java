package io.bizportal.keycloak.line;

import io.bizportal.keycloak.admission.Admitted;
import io.bizportal.keycloak.identity.AccountOf;
import io.bizportal.keycloak.identity.FlowTokens;
import io.bizportal.keycloak.identity.IdentityUnavailableException;
import io.bizportal.keycloak.identity.TerminalAdmission;
import io.bizportal.keycloak.identity.TerminalUserService;
import io.bizportal.keycloak.page.Brand;
import io.bizportal.keycloak.page.PageLanguage;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * Login ID and password of a terminal user, and whether he is one of this brand's. Keycloak hashes
 * a dummy where there is no user to compare with; here it does so for a locked one, too.
 */
final class LinePassword extends UsernamePasswordForm {

  private static final Logger log = Logger.getLogger(LinePassword.class);
  private static final String PASSWORD = "password";

  private final TerminalUserService identity;
  private final FlowTokens tokens;

  LinePassword(KeycloakSession session, TerminalUserService identity, FlowTokens tokens) {
    super(session);
    this.identity = identity;
    this.tokens = tokens;
  }

  @Override
  public void authenticate(AuthenticationFlowContext context) {
    Brand.show(context.getSession(), context.getAuthenticationSession());
    super.authenticate(context);
  }

  @Override
  public void action(AuthenticationFlowContext context) {
    Brand.show(context.getSession(), context.getAuthenticationSession());
    super.action(context);
  }

  @Override
  protected boolean isDisabledByBruteForce(AuthenticationFlowContext context, UserModel user) {
    boolean locked = super.isDisabledByBruteForce(context, user);
    if (locked) {
      AuthenticatorUtils.dummyHash(context);
    }
    return locked;
  }

  @Override
  public boolean validatePassword(
      AuthenticationFlowContext context,
      UserModel user,
      MultivaluedMap<String, String> input,
      boolean clearUser) {
    return super.validatePassword(context, user, input, clearUser)
        && admitted(context, user, clearUser);
  }

  private boolean admitted(AuthenticationFlowContext context, UserModel user, boolean clearUser) {
    Optional<String> terminalUser = AccountOf.user(user);
    if (terminalUser.isEmpty()) {
      log.errorf("User %s has no account_id; refusing", user.getId());
      notReady(context, user);
      return false;
    }
    TerminalAdmission admission;
    try {
      admission =
          identity.admit(
              tokens.issue(context.getSession(), tokens.issuer(context.getSession())),
              terminalUser.get(),
              Brand.requested(context.getAuthenticationSession()).map(Brand::name).orElse(null));
    } catch (IdentityUnavailableException e) {
      unavailable(context, user, e);
      return false;
    }
    return switch (admission) {
      case TerminalAdmission.Welcome welcome -> {
        PageLanguage.keep(context.getAuthenticationSession());
        new Admitted(context.getAuthenticationSession()).by(step(welcome.factor()), user);
        yield true;
      }
      case TerminalAdmission.OtherBrand other -> {
        asWrong(context, user, clearUser);
        yield false;
      }
      case TerminalAdmission.NoUser none -> {
        notReady(context, user);
        yield false;
      }
    };
  }

  private static Admitted.Step step(TerminalAdmission.Factor factor) {
    return switch (factor) {
      case NONE -> Admitted.Step.NONE;
      case MAIL_OTP -> Admitted.Step.MAIL_OTP;
      case NEW_ADDRESS -> Admitted.Step.NEW_ADDRESS;
    };
  }

  /** To the letter what Keycloak does of a wrong password, counting included. */
  private void asWrong(AuthenticationFlowContext context, UserModel user, boolean clearUser) {
    forget(context);
    context.getEvent().user(user).error(Errors.INVALID_USER_CREDENTIALS);
    context.failureChallenge(
        AuthenticationFlowError.INVALID_CREDENTIALS,
        challenge(context, getDefaultChallengeMessage(context), PASSWORD));
    if (clearUser) {
      context.clearUser();
    }
  }

  private static void notReady(AuthenticationFlowContext context, UserModel user) {
    forget(context);
    context.getEvent().user(user).error(Errors.USER_DISABLED);
    // Not a failure: the password was right.
    context.forceChallenge(
        context.form().setError("accountNotReady").createErrorPage(Response.Status.FORBIDDEN));
  }

  private static void unavailable(
      AuthenticationFlowContext context, UserModel user, IdentityUnavailableException e) {
    log.warnf("Signing in not possible for now: %s", e.getMessage());
    forget(context);
    context.getEvent().user(user).error("identity_service_unavailable");
    context.forceChallenge(
        context
            .form()
            .setStatus(Response.Status.SERVICE_UNAVAILABLE)
            .setResponseHeader("Retry-After", "5")
            .createForm("mail-otp-unavailable.ftl"));
  }

  private static void forget(AuthenticationFlowContext context) {
    context.getAuthenticationSession().removeAuthNote(AuthenticationManager.PASSWORD_VALIDATED);
  }
}

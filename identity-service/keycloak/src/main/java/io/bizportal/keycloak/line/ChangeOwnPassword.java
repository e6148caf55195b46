package io.bizportal.keycloak.line;

import io.bizportal.keycloak.identity.AccountOf;
import io.bizportal.keycloak.identity.FlowTokens;
import io.bizportal.keycloak.identity.IdentityUnavailableException;
import io.bizportal.keycloak.identity.PasswordVerdicts;
import io.bizportal.keycloak.page.Brand;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.UpdatePassword;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.validation.Validation;

/**
 * Stands in for Keycloak's own {@code UPDATE_PASSWORD} (D6): the same, with the brand on its page,
 * and every other session of the user ended without his being asked.
 */
public final class ChangeOwnPassword extends UpdatePassword {

  private static final Logger log = Logger.getLogger(ChangeOwnPassword.class);

  private final FlowTokens tokens = new FlowTokens();
  private @Nullable PasswordVerdicts verdicts;

  @Override
  public RequiredActionProvider create(KeycloakSession session) {
    return this;
  }

  @Override
  public void requiredActionChallenge(RequiredActionContext context) {
    Brand.show(context.getSession(), context.getAuthenticationSession());
    super.requiredActionChallenge(context);
  }

  @Override
  public void init(Config.Scope config) {
    verdicts = PasswordVerdicts.fromEnvironment();
  }

  @Override
  public void processAction(RequiredActionContext context) {
    Brand.show(context.getSession(), context.getAuthenticationSession());
    Optional<String> wrong = wrong(context);
    if (wrong.isPresent()) {
      context
          .getEvent()
          .clone()
          .event(EventType.UPDATE_CREDENTIAL)
          .detail(Details.REASON, wrong.get())
          .error(Errors.PASSWORD_REJECTED);
      context.challenge(
          context
              .form()
              .setAttribute(
                  "username",
                  context.getAuthenticationSession().getAuthenticatedUser().getUsername())
              .addError(new FormMessage(Validation.FIELD_PASSWORD, wrong.get()))
              .createResponse(UserModel.RequiredAction.UPDATE_PASSWORD));
      return;
    }
    super.processAction(context);
    if (context.getStatus() == RequiredActionContext.Status.SUCCESS) {
      AuthenticatorUtil.logoutOtherSessions(context);
    }
  }

  /**
   * What the realm's own policy can't tell: whether everybody knows it. While that can't be asked,
   * nothing is changed.
   */
  private Optional<String> wrong(RequiredActionContext context) {
    MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
    String chosen = form.getFirst("password-new");
    if (chosen == null || chosen.isBlank() || !chosen.equals(form.getFirst("password-confirm"))) {
      return Optional.empty();
    }
    Optional<String> account = AccountOf.user(context.getUser());
    if (account.isEmpty()) {
      return Optional.of("passwordNotChecked");
    }
    try {
      KeycloakSession session = context.getSession();
      Set<String> faults =
          Objects.requireNonNull(verdicts)
              .faults(tokens.issue(session, tokens.issuer(session)), account.get(), chosen);
      if (faults.contains("password-common")) {
        return Optional.of("passwordCommon");
      }
      return faults.contains("password-unsupported-character")
          ? Optional.of("passwordUnsupportedCharacter")
          : Optional.empty();
    } catch (IdentityUnavailableException e) {
      log.warnf("A password can't be judged for now: %s", e.getMessage());
      return Optional.of("passwordNotChecked");
    }
  }

  /** Of two with the same name Keycloak takes the higher one. */
  @Override
  public int order() {
    return 10;
  }
}

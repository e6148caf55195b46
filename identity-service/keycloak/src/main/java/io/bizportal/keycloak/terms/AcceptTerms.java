package io.bizportal.keycloak.terms;

import io.bizportal.keycloak.admission.Admitted;
import io.bizportal.keycloak.identity.AccountOf;
import io.bizportal.keycloak.identity.AdmissionService;
import io.bizportal.keycloak.identity.FlowTokens;
import io.bizportal.keycloak.identity.IdentityUnavailableException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;

/** Shows the terms; who declines is not signed in. */
final class AcceptTerms implements RequiredActionProvider {

  static final String ID = "bizportal-terms";

  private static final Logger log = Logger.getLogger(AcceptTerms.class);

  private final AdmissionService identity;
  private final FlowTokens tokens;

  AcceptTerms(AdmissionService identity, FlowTokens tokens) {
    this.identity = identity;
    this.tokens = tokens;
  }

  @Override
  public void evaluateTriggers(RequiredActionContext context) {
    if (pending(context).isPresent()) {
      context.getAuthenticationSession().addRequiredAction(ID);
    }
  }

  @Override
  public void requiredActionChallenge(RequiredActionContext context) {
    Optional<Integer> version = pending(context);
    if (version.isEmpty()) {
      context.success();
    } else {
      context.challenge(
          context.form().setAttribute("version", version.get()).createForm("terms.ftl"));
    }
  }

  @Override
  public void processAction(RequiredActionContext context) {
    if (context.getHttpRequest().getDecodedFormParameters().containsKey("cancel")) {
      context.failure();
      return;
    }
    Optional<Integer> version = pending(context);
    Optional<String> account = AccountOf.user(context.getUser());
    if (version.isEmpty() || account.isEmpty()) {
      requiredActionChallenge(context);
      return;
    }
    try {
      identity.acceptTerms(
          tokens.issue(context.getSession(), tokens.issuer(context.getSession())),
          account.get(),
          version.get());
      new Admitted(context.getAuthenticationSession()).termsAccepted();
      context.success();
    } catch (IdentityUnavailableException e) {
      log.warnf("Terms can't be accepted for now: %s", e.getMessage());
      context.challenge(
          context
              .form()
              .setStatus(Response.Status.SERVICE_UNAVAILABLE)
              .setResponseHeader("Retry-After", "5")
              .setAttribute("version", version.get())
              .setError("termsUnavailable")
              .createForm("terms.ftl"));
    }
  }

  private static Optional<Integer> pending(RequiredActionContext context) {
    return new Admitted(context.getAuthenticationSession()).termsToAccept();
  }

  @Override
  public void close() {
    // Shared by the factory; holds nothing of a request.
  }
}

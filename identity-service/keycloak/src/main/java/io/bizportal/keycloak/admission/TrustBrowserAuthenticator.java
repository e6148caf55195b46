package io.bizportal.keycloak.admission;

import io.bizportal.keycloak.identity.AccountOf;
import io.bizportal.keycloak.identity.AdmissionService;
import io.bizportal.keycloak.identity.FlowTokens;
import io.bizportal.keycloak.identity.IdentityUnavailableException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Remembers a browser whose user asked for it together with the code that was just accepted (B4).
 * Runs in the request that carried the code; a request without one is not listened to.
 */
final class TrustBrowserAuthenticator implements Authenticator {

  private static final Logger log = Logger.getLogger(TrustBrowserAuthenticator.class);

  private final AdmissionService identity;
  private final FlowTokens tokens;
  private final BrowserCookie cookie;

  TrustBrowserAuthenticator(AdmissionService identity, FlowTokens tokens, BrowserCookie cookie) {
    this.identity = identity;
    this.tokens = tokens;
    this.cookie = cookie;
  }

  @Override
  public void authenticate(AuthenticationFlowContext context) {
    Admitted admitted = new Admitted(context.getAuthenticationSession());
    boolean shown = admitted.step(context.getUser()) != Admitted.Step.SKIP;
    boolean asked = context.getHttpRequest().getDecodedFormParameters().containsKey("trustBrowser");
    if (shown && asked && admitted.skipDays() > 0) {
      AccountOf.user(context.getUser()).ifPresent(account -> remember(context, account));
    }
    context.success();
  }

  /** Signing in goes on without: being remembered is a comfort only. */
  private void remember(AuthenticationFlowContext context, String account) {
    try {
      Optional<AdmissionService.Remembered> remembered =
          identity.remember(
              tokens.issue(context.getSession(), tokens.issuer(context.getSession())),
              account,
              context.getHttpRequest().getHttpHeaders().getHeaderString(HttpHeaders.USER_AGENT),
              context.getConnection().getRemoteHost());
      remembered.ifPresent(r -> cookie.write(context, account, r));
    } catch (IdentityUnavailableException e) {
      log.warnf("Browser not remembered: %s", e.getMessage());
    }
  }

  @Override
  public void action(AuthenticationFlowContext context) {
    authenticate(context);
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
    // Nothing to set up.
  }

  @Override
  public void close() {
    // Shared by the factory; holds nothing of a request.
  }
}

package io.bizportal.keycloak.admission;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Opens the part of the flow for the factor this person has to show. */
final class FactorCondition implements ConditionalAuthenticator {

  static final String FACTOR = "factor";

  @Override
  public boolean matchCondition(AuthenticationFlowContext context) {
    AuthenticatorConfigModel config = context.getAuthenticatorConfig();
    return new Admitted(context.getAuthenticationSession())
        .step(context.getUser())
        .name()
        .equals(config == null ? "" : config.getConfig().get(FACTOR));
  }

  @Override
  public void action(AuthenticationFlowContext context) {
    // Shows no page.
  }

  @Override
  public boolean requiresUser() {
    return true;
  }

  @Override
  public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
    // Nothing to set up.
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}

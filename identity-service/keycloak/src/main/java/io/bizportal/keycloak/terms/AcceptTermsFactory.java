package io.bizportal.keycloak.terms;

import io.bizportal.keycloak.identity.AdmissionService;
import io.bizportal.keycloak.identity.FlowTokens;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Registers the terms as the required action {@code bizportal-terms}. */
public final class AcceptTermsFactory implements RequiredActionFactory {

  private @Nullable RequiredActionProvider action;

  @Override
  public void init(Config.Scope config) {
    action = new AcceptTerms(AdmissionService.fromEnvironment(), new FlowTokens());
  }

  @Override
  public RequiredActionProvider create(KeycloakSession session) {
    if (action == null) {
      throw new IllegalStateException("not initialised");
    }
    return action;
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    // Needs no other provider.
  }

  @Override
  public void close() {
    // Holds no resource beyond the HTTP client, which ends with the process.
  }

  @Override
  public String getId() {
    return AcceptTerms.ID;
  }

  @Override
  public String getDisplayText() {
    return "個人情報の取り扱い / Personal data terms";
  }
}

package io.bizportal.keycloak.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** What the steps of this package register alike: required, unconditional, nothing to configure. */
abstract class FlowStepFactory implements AuthenticatorFactory {

  private @Nullable Authenticator authenticator;

  /** Made once, when Keycloak starts. */
  abstract Authenticator make();

  @Override
  public void init(Config.Scope config) {
    authenticator = make();
  }

  @Override
  public Authenticator create(KeycloakSession session) {
    if (authenticator == null) {
      throw new IllegalStateException("not initialised");
    }
    return authenticator;
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
  public @Nullable String getReferenceCategory() {
    return null;
  }

  @Override
  public boolean isConfigurable() {
    return false;
  }

  @Override
  public Requirement[] getRequirementChoices() {
    return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
  }

  @Override
  public boolean isUserSetupAllowed() {
    return false;
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return List.of();
  }
}

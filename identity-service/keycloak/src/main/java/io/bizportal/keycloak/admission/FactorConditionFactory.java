package io.bizportal.keycloak.admission;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Registers the condition as {@code bizportal-factor}. */
public final class FactorConditionFactory implements ConditionalAuthenticatorFactory {

  private final FactorCondition condition = new FactorCondition();

  @Override
  public ConditionalAuthenticator getSingleton() {
    return condition;
  }

  @Override
  public void init(Config.Scope config) {
    // Nothing to read.
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    // Needs no other provider.
  }

  @Override
  public void close() {
    // Holds nothing.
  }

  @Override
  public String getId() {
    return "bizportal-factor";
  }

  @Override
  public String getDisplayType() {
    return "二段階認証の方式 (second factor is)";
  }

  @Override
  public String getHelpText() {
    return "この人に求める二段階認証の方式です。 Whether this is the factor the person has to show.";
  }

  @Override
  public boolean isConfigurable() {
    return true;
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
    return List.of(
        new ProviderConfigProperty(
            FactorCondition.FACTOR,
            "Factor",
            "MAIL_OTP, TOTP, NEW_ADDRESS",
            ProviderConfigProperty.STRING_TYPE,
            "MAIL_OTP"));
  }
}

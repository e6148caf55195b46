package io.bizportal.keycloak.mailotp;

import io.bizportal.keycloak.identity.FlowTokens;
import io.bizportal.keycloak.identity.IdentityService;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.provider.ProviderConfigProperty;

/** Registers the registration of an address as {@code bizportal-new-address}. */
public final class NewAddressAuthenticatorFactory implements AuthenticatorFactory {

  private @Nullable Authenticator authenticator;

  @Override
  public void init(Config.Scope config) {
    IdentityService identity = IdentityService.fromEnvironment();
    authenticator =
        new NewAddressAuthenticator(
            identity, new MailOtpAuthenticator(identity, new FlowTokens(), Clock.systemUTC()));
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
  public String getId() {
    return "bizportal-new-address";
  }

  @Override
  public String getDisplayType() {
    return "メールアドレスの登録 (new address)";
  }

  @Override
  public String getHelpText() {
    return "ワンタイムパスワードの送信先を登録します。 Registers where one-time passwords go, proved by one.";
  }

  /** As of the mailed code, which is what passes this step: wrong ones count. */
  @Override
  public String getReferenceCategory() {
    return OTPCredentialModel.TYPE;
  }

  /** True so that an execution may carry its authentication method reference ({@code amr}). */
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
    return List.of();
  }
}

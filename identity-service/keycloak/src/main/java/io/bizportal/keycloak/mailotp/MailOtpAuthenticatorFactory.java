package io.bizportal.keycloak.mailotp;

import io.bizportal.keycloak.identity.FlowTokens;
import io.bizportal.keycloak.identity.IdentityService;
import io.bizportal.keycloak.realm.DeclaredRealm;
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

/** Registers the mail OTP step as {@code bizportal-mail-otp}. */
public final class MailOtpAuthenticatorFactory implements AuthenticatorFactory {

  private @Nullable Authenticator authenticator;

  @Override
  public void init(Config.Scope config) {
    // The step both realms have is the first to know that they are about to be used.
    DeclaredRealm.portal().require(System.getenv());
    DeclaredRealm.line().require(System.getenv());
    authenticator =
        new MailOtpAuthenticator(
            IdentityService.fromEnvironment(), new FlowTokens(), Clock.systemUTC());
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
    return "bizportal-mail-otp";
  }

  @Override
  public String getDisplayType() {
    return "メールOTP (mail OTP)";
  }

  @Override
  public String getHelpText() {
    return "登録メールアドレスに届く6桁のコードを確認します。 Asks for the six digits mailed by identity-service.";
  }

  /**
   * Brute-force detection counts no category it does not know, and drops the rest without a word.
   */
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

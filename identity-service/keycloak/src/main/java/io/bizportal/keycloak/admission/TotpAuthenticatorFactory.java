package io.bizportal.keycloak.admission;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

/** Registers the app's code as {@code bizportal-totp}. */
public final class TotpAuthenticatorFactory extends OTPFormAuthenticatorFactory {

  private final TotpAuthenticator authenticator = new TotpAuthenticator();

  @Override
  public Authenticator create(KeycloakSession session) {
    return authenticator;
  }

  @Override
  public String getId() {
    return "bizportal-totp";
  }

  @Override
  public String getDisplayType() {
    return "認証アプリ (TOTP)";
  }
}

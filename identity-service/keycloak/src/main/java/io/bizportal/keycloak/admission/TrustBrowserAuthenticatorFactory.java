package io.bizportal.keycloak.admission;

import io.bizportal.keycloak.identity.AdmissionService;
import io.bizportal.keycloak.identity.FlowTokens;
import java.time.Clock;
import org.keycloak.authentication.Authenticator;

/** Registers the last step as {@code bizportal-trust-browser}. */
public final class TrustBrowserAuthenticatorFactory extends FlowStepFactory {

  @Override
  Authenticator make() {
    FlowTokens tokens = new FlowTokens();
    return new TrustBrowserAuthenticator(
        AdmissionService.fromEnvironment(), tokens, new BrowserCookie(tokens, Clock.systemUTC()));
  }

  @Override
  public String getId() {
    return "bizportal-trust-browser";
  }

  @Override
  public String getDisplayType() {
    return "ブラウザーの記憶 (trusted browser)";
  }

  @Override
  public String getHelpText() {
    return "二段階認証を省略するブラウザーを記憶します。 Remembers a browser that may skip the second factor.";
  }
}

package io.bizportal.keycloak.admission;

import io.bizportal.keycloak.identity.AdmissionService;
import io.bizportal.keycloak.identity.FlowTokens;
import java.time.Clock;
import org.keycloak.authentication.Authenticator;

/** Registers the step after the password as {@code bizportal-admission}. */
public final class AdmissionAuthenticatorFactory extends FlowStepFactory {

  @Override
  Authenticator make() {
    FlowTokens tokens = new FlowTokens();
    return new AdmissionAuthenticator(
        AdmissionService.fromEnvironment(), tokens, new BrowserCookie(tokens, Clock.systemUTC()));
  }

  @Override
  public String getId() {
    return "bizportal-admission";
  }

  @Override
  public String getDisplayType() {
    return "入場の確認 (admission)";
  }

  @Override
  public String getHelpText() {
    return "接続元と二段階認証の方式を確認します。 Asks identity-service whether and how this person comes in.";
  }
}

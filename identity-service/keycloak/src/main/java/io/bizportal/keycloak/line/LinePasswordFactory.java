package io.bizportal.keycloak.line;

import io.bizportal.keycloak.identity.FlowTokens;
import io.bizportal.keycloak.identity.TerminalUserService;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.KeycloakSession;

/** Registers the first step of realm {@code line} as {@code bizportal-line-password}. */
public final class LinePasswordFactory extends UsernamePasswordFormFactory {

  private final FlowTokens tokens = new FlowTokens();
  private @Nullable TerminalUserService identity;

  @Override
  public void init(Config.Scope config) {
    identity = TerminalUserService.fromEnvironment();
  }

  @Override
  public Authenticator create(KeycloakSession session) {
    return new LinePassword(session, Objects.requireNonNull(identity), tokens);
  }

  @Override
  public String getId() {
    return "bizportal-line-password";
  }

  @Override
  public String getDisplayType() {
    return "ログインIDとパスワード (login ID and password)";
  }

  @Override
  public String getHelpText() {
    return "端末ユーザのログインIDとパスワードを確認します。 Login ID and password of a terminal user of the requested"
        + " brand.";
  }
}

package io.bizportal.keycloak.alias;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.KeycloakSession;

/** Registers the portal's first step as {@code bizportal-password}. */
public final class PasswordWithAliasFactory extends UsernamePasswordFormFactory {

  @Override
  public Authenticator create(KeycloakSession session) {
    return new PasswordWithAlias(session);
  }

  @Override
  public String getId() {
    return "bizportal-password";
  }

  @Override
  public String getDisplayType() {
    return "ユーザーIDまたはマスターIDとパスワード (user ID or master ID, and password)";
  }

  @Override
  public String getHelpText() {
    return "移行されたマスターIDでもログインできます。 Takes a migrated master ID in place of the mail address.";
  }
}

package io.bizportal.keycloak.alias;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;

/** User ID, or a master ID kept as an alias, and password. */
final class PasswordWithAlias extends UsernamePasswordForm {

  private static final String ATTRIBUTE = "master_id";
  private static final int LONGEST = 64;

  PasswordWithAlias(KeycloakSession session) {
    super(session);
  }

  @Override
  protected boolean validateForm(
      AuthenticationFlowContext context, MultivaluedMap<String, String> input) {
    String typed = input.getFirst(AuthenticationManager.FORM_USERNAME);
    Optional<UserModel> user = typed == null ? Optional.empty() : aliased(context, typed);
    if (typed == null || user.isEmpty()) {
      return super.validateForm(context, input);
    }
    // A copy: the page shows again what was typed. Failures are counted by whom it stands for.
    MultivaluedMap<String, String> meant = new MultivaluedHashMap<>(input);
    meant.putSingle(AuthenticationManager.FORM_USERNAME, user.get().getUsername());
    return super.validateForm(context, meant);
  }

  private static Optional<UserModel> aliased(AuthenticationFlowContext context, String typed) {
    String alias = typed.strip().toLowerCase(Locale.ROOT);
    return alias.isEmpty() || alias.length() > LONGEST || alias.contains("@")
        ? Optional.empty()
        : context
            .getSession()
            .users()
            .searchForUserByUserAttributeStream(context.getRealm(), ATTRIBUTE, alias)
            .findFirst();
  }
}

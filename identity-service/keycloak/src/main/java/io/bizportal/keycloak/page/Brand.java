package io.bizportal.keycloak.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Whose settings site a terminal user signs in to. */
public enum Brand {
  SMART_PBX,
  HIKARI_CLOUD_PBX,
  DOTPHONE_OFFICE;

  /** Keycloak's note of the authorization request's parameter {@code brand}. */
  private static final String REQUESTED = "client_request_param_brand";

  /** What the request named; a name nobody knows is as good as none. */
  public static Optional<Brand> requested(AuthenticationSessionModel session) {
    @Nullable String name = session.getClientNote(REQUESTED);
    for (Brand brand : values()) {
      if (brand.name().equals(name)) {
        return Optional.of(brand);
      }
    }
    return Optional.empty();
  }

  /** Every page of this request shows the brand that was requested, if one was. */
  public static void show(KeycloakSession session, AuthenticationSessionModel authentication) {
    requested(authentication)
        .ifPresent(
            brand ->
                session.getProvider(LoginFormsProvider.class).setAttribute("brand", brand.name()));
  }
}

package io.bizportal.keycloak.page;

import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The language of the pages of one authentication session. */
public final class PageLanguage {

  private PageLanguage() {}

  /** Once Keycloak knows the user, his registered language would push aside the page's. */
  public static void keep(AuthenticationSessionModel session) {
    String requested = session.getClientNote(LocaleSelectorProvider.CLIENT_REQUEST_LOCALE);
    if (requested != null
        && session.getAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE) == null) {
      session.setAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE, requested);
    }
  }
}

package io.bizportal.gateway.session;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sets out to Keycloak for.
 *
 * @param brand whose sign-in pages he sees in realm {@code line}; none are neutral
 * @param returnTo the place inside the portal he wants to be at afterwards
 * @param language his, for Keycloak's pages
 * @param session the portal session he sets out from, if it is for that session's account
 */
record Wish(
    Realm realm,
    @Nullable Brand brand,
    Purpose purpose,
    String returnTo,
    @Nullable String language,
    @Nullable String session) {

  /** Where linked admin IDs are shown. */
  static final String ADMIN_IDS = "/admin-ids";

  /** What is done when he is back. */
  enum Purpose {
    /** A session begins. */
    SIGN_IN,
    /** The same, and he is told whether he has a new password. */
    PASSWORD,
    /** Nobody is signed in: it proves an admin ID, to be linked to an account (C11). */
    LINK
  }

  /** A sign-in as the request's parameters say, at the portal unless they say otherwise. */
  static Wish signIn(HttpServerRequest request) {
    Realm realm = "line".equals(request.getParam("realm")) ? Realm.LINE : Realm.PORTAL;
    return new Wish(
        realm,
        realm == Realm.LINE ? brand(request) : null,
        Purpose.SIGN_IN,
        Optional.ofNullable(request.getParam("returnTo"))
            .map(ReturnTo::safe)
            .orElseGet(realm::home),
        request.getParam("lang"),
        null);
  }

  /** A new password for whoever signed in at a settings site. */
  static Wish password(HttpServerRequest request) {
    return new Wish(
        Realm.LINE,
        brand(request),
        Purpose.PASSWORD,
        Realm.LINE.home(),
        request.getParam("lang"),
        null);
  }

  /** Another sign-in, with an admin ID, from the portal session of whoever links it. */
  static Wish link(HttpServerRequest request, String session) {
    return new Wish(
        Realm.LINE,
        Brand.DOTPHONE_OFFICE,
        Purpose.LINK,
        ADMIN_IDS,
        request.getParam("lang"),
        session);
  }

  /** Where somebody goes who comes back with an admin ID, told what became of it. */
  String linked(AdminIdLinks.Outcome outcome) {
    return returnTo + "?link=" + outcome.name().toLowerCase(Locale.ROOT);
  }

  /** Where somebody goes who comes back signed in. */
  String arrival(@Nullable String actionStatus) {
    return switch (purpose) {
      case SIGN_IN -> returnTo;
      case PASSWORD -> returnTo + "?password=" + outcome(actionStatus);
      case LINK -> linked(AdminIdLinks.Outcome.FAILED);
    };
  }

  /** Where somebody goes for whom nothing came of it, and is told so: never a loop of redirects. */
  String failure() {
    return switch (purpose) {
      case SIGN_IN -> landing() + "?signIn=failed";
      case PASSWORD -> arrival(null);
      case LINK -> linked(AdminIdLinks.Outcome.REFUSED);
    };
  }

  /** Where somebody begins who isn't signed in. */
  String landing() {
    return switch (realm) {
      case PORTAL -> "/";
      case LINE -> brand == null ? "/line" : "/line/" + brand;
    };
  }

  /** As Keycloak says what became of the action. */
  private static String outcome(@Nullable String actionStatus) {
    return switch (actionStatus) {
      case "success" -> "changed";
      case "cancelled" -> "kept";
      case null, default -> "failed";
    };
  }

  private static @Nullable Brand brand(HttpServerRequest request) {
    return Brand.named(request.getParam("brand")).orElse(null);
  }
}

package io.bizportal.keycloak.signin;

import io.bizportal.keycloak.identity.FlowTokens;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** Turns Keycloak's events of one session into records. */
final class SignInRecords implements EventListenerProvider {

  private final KeycloakSession session;
  private final Delivery delivery;
  private final FlowTokens tokens;

  SignInRecords(KeycloakSession session, Delivery delivery, FlowTokens tokens) {
    this.session = session;
    this.delivery = delivery;
    this.tokens = tokens;
  }

  @Override
  public void onEvent(Event event) {
    switch (event.getType()) {
      case LOGIN, LOGIN_ERROR, LOGOUT -> record(event);
      default -> {
        // Code to token, refreshes and the like tell nothing about a person coming or going.
      }
    }
  }

  private void record(Event event) {
    RealmModel realm = session.realms().getRealm(event.getRealmId());
    @Nullable UserModel user =
        event.getUserId() == null ? null : session.users().getUserById(realm, event.getUserId());
    SignInRecord.Person person =
        user == null
            ? new SignInRecord.Person(null, SignInRecord.typedUserId(event), null)
            : new SignInRecord.Person(
                user.getFirstAttribute("account_id"),
                user.getUsername(),
                user.getFirstAttribute("company"));
    if (person.username() == null) {
      // A malformed request of no one in particular, such as an unknown client.
      return;
    }
    SignInRecord record = SignInRecord.of(event, person, userAgent(), secondFactor(realm, event));
    String issuer = tokens.issuer(session);
    session
        .getTransactionManager()
        .enlistAfterCompletion(
            new AbstractKeycloakTransaction() {
              @Override
              protected void commitImpl() {
                delivery.take(
                    new Delivery.Parcel(realm.getId(), issuer, event.getUserId(), record));
              }

              @Override
              protected void rollbackImpl() {
                // What did not happen is not recorded.
              }
            });
  }

  private @Nullable String userAgent() {
    HttpHeaders headers = session.getContext().getRequestHeaders();
    return headers == null ? null : headers.getHeaderString(HttpHeaders.USER_AGENT);
  }

  private @Nullable String secondFactor(RealmModel realm, Event event) {
    if (event.getSessionId() == null || event.getError() != null) {
      return null;
    }
    UserSessionModel signedIn = session.sessions().getUserSession(realm, event.getSessionId());
    return Optional.ofNullable(signedIn)
        .map(s -> s.getNote("bizportal.second-factor"))
        .orElse(null);
  }

  @Override
  public void onEvent(AdminEvent event, boolean includeRepresentation) {
    // identity-service is the only administrator and keeps its own audit.
  }

  @Override
  public void close() {
    // Bound to one Keycloak session; the queue is the factory's.
  }
}

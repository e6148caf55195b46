package io.bizportal.keycloak.signin;

import io.bizportal.keycloak.identity.FlowTokens;
import io.bizportal.keycloak.identity.IdentityService;
import io.bizportal.keycloak.identity.IdentityUnavailableException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Registers the listener as {@code bizportal-sign-in-records} and owns its queue. */
public final class SignInRecordsFactory implements EventListenerProviderFactory {

  private static final int CAPACITY = 10_000;

  private final FlowTokens tokens = new FlowTokens();
  private @Nullable IdentityService identity;
  private @Nullable Delivery delivery;

  @Override
  public void init(Config.Scope config) {
    identity = IdentityService.fromEnvironment();
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    IdentityService service = Objects.requireNonNull(identity);
    Delivery started = new Delivery(CAPACITY, parcel -> carry(factory, service, parcel));
    started.start();
    delivery = started;
  }

  private int carry(KeycloakSessionFactory factory, IdentityService service, Delivery.Parcel parcel)
      throws IdentityUnavailableException {
    String token =
        KeycloakModelUtils.runJobInTransactionWithResult(
            factory,
            session -> {
              session.getContext().setRealm(session.realms().getRealm(parcel.realmId()));
              return tokens.issue(session, parcel.issuer());
            });
    return service.record(token, parcel.record());
  }

  @Override
  public EventListenerProvider create(KeycloakSession session) {
    return new SignInRecords(session, Objects.requireNonNull(delivery), tokens);
  }

  @Override
  public void close() {
    if (delivery != null) {
      delivery.close();
    }
  }

  @Override
  public String getId() {
    return "bizportal-sign-in-records";
  }
}

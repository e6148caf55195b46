package io.bizportal.keycloak.signin;

import io.bizportal.keycloak.identity.FlowTokens;
import io.bizportal.keycloak.identity.IdentityService;
import io.bizportal.keycloak.identity.IdentityUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.common.util.Time;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Registers the listener as {@code bizportal-sign-in-records} and owns its queue. */
public final class SignInRecordsFactory implements EventListenerProviderFactory {

  private static final int CAPACITY = 10_000;

  /** Counted from the failure, so that many at once wait no longer than one. */
  private static final Duration COUNTING = Duration.ofMillis(250);

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
    settle(parcel.record());
    record Signed(String token, SignInRecord record) {}
    Signed signed =
        KeycloakModelUtils.runJobInTransactionWithResult(
            factory,
            session -> {
              session.getContext().setRealm(session.realms().getRealm(parcel.realmId()));
              return new Signed(tokens.issue(session, parcel.issuer()), withLock(session, parcel));
            });
    return service.record(signed.token(), signed.record());
  }

  /** Keycloak counts a failure beside the request that reports it. */
  private static void settle(SignInRecord record) {
    Duration left =
        record.isFailure()
            ? Duration.between(Instant.now(), Instant.parse(record.occurredAt()).plus(COUNTING))
            : Duration.ZERO;
    if (left.isPositive()) {
      LockSupport.parkNanos(left.toNanos());
    }
  }

  /** Looked up late: when a failure is reported, it has not been counted yet. */
  private static SignInRecord withLock(KeycloakSession session, Delivery.Parcel parcel) {
    if (!parcel.record().isFailure() || parcel.userId() == null) {
      return parcel.record();
    }
    UserLoginFailureModel failures =
        session
            .loginFailures()
            .getUserLoginFailure(session.getContext().getRealm(), parcel.userId());
    return failures == null || failures.getFailedLoginNotBefore() <= Time.currentTime()
        ? parcel.record()
        : parcel.record().lockedUntil(Instant.ofEpochSecond(failures.getFailedLoginNotBefore()));
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

package io.bizportal.gateway.session;

import io.bizportal.gateway.upstream.Upstream;
import io.bizportal.gateway.upstream.Upstreams;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Tells others that a session is over. identity-service spreads the word among all replicas and
 * services, which is why whoever signs out waits for it, though not for long. Keycloak is told in
 * the background; it will say the same to identity-service, should that not have heard. A Keycloak
 * that is down is asked again for about two minutes; then its own idle time ends it.
 */
@ApplicationScoped
class SignOut {

  private static final Logger LOG = Logger.getLogger(SignOut.class);
  private static final int TRIES = 8;
  private static final int MOST_WAITING = 1_000;
  private static final long FIRST_PAUSE_MILLIS = 500;
  private static final long PATIENCE_MILLIS = 1_000;

  private final Keycloak keycloak;
  private final Upstreams upstreams;
  private final Vertx vertx;
  private final AtomicInteger waiting = new AtomicInteger();

  SignOut(Keycloak keycloak, Upstreams upstreams, Vertx vertx) {
    this.keycloak = keycloak;
    this.upstreams = upstreams;
    this.vertx = vertx;
  }

  /**
   * Done when everybody is being told, or when that takes too long; never fails.
   *
   * @param token the session's, if one is at hand
   */
  Future<Void> of(Ticket ticket, Optional<AccessToken> token) {
    of(ticket);
    return token
        .filter(known -> known.realm() == Realm.PORTAL)
        .map(this::spread)
        .orElseGet(Future::succeededFuture);
  }

  private Future<Void> spread(AccessToken token) {
    RequestOptions over =
        new RequestOptions()
            .setMethod(HttpMethod.DELETE)
            .setURI("/internal/v1/session")
            .addHeader("Authorization", "Bearer " + token.value());
    return upstreams
        .ownRequest(Upstream.IDENTITY, over)
        .compose(request -> request.send())
        .compose(answer -> answer.end())
        .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
        .otherwise(
            failure -> {
              LOG.debugf("identity-service hears of the end of a session later: %s", failure);
              return null;
            });
  }

  private void of(Ticket ticket) {
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      LOG.warn("too many sign-outs wait for Keycloak; one is left to its idle time");
      return;
    }
    attempt(ticket, 1);
  }

  private void attempt(Ticket ticket, int number) {
    keycloak
        .endSession(ticket.realm(), ticket.refreshToken())
        .onSuccess(done -> waiting.decrementAndGet())
        .onFailure(failure -> again(ticket, number, failure));
  }

  private void again(Ticket ticket, int number, Throwable failure) {
    if (number == TRIES) {
      waiting.decrementAndGet();
      LOG.warnf("session %s is left to Keycloak's idle time: %s", ticket.sid(), failure);
      return;
    }
    vertx.setTimer(FIRST_PAUSE_MILLIS << (number - 1), later -> attempt(ticket, number + 1));
  }
}

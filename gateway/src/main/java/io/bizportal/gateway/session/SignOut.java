package io.bizportal.gateway.session;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Tells Keycloak that a session is over, in the background: the person is signed out already. A
 * Keycloak that is down is asked again for about two minutes; then its own idle time ends it.
 */
@ApplicationScoped
class SignOut {

  private static final Logger LOG = Logger.getLogger(SignOut.class);
  private static final int TRIES = 8;
  private static final int MOST_WAITING = 1_000;
  private static final long FIRST_PAUSE_MILLIS = 500;

  private final Keycloak keycloak;
  private final Vertx vertx;
  private final AtomicInteger waiting = new AtomicInteger();

  SignOut(Keycloak keycloak, Vertx vertx) {
    this.keycloak = keycloak;
    this.vertx = vertx;
  }

  void of(Ticket ticket) {
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      LOG.warn("too many sign-outs wait for Keycloak; one is left to its idle time");
      return;
    }
    attempt(ticket, 1);
  }

  private void attempt(Ticket ticket, int number) {
    keycloak
        .endSession(ticket.refreshToken())
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

package io.bizportal.keycloak.signin;

import io.bizportal.keycloak.identity.IdentityUnavailableException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The queue between sign-ins and identity-service. One thread, so that a sign-out never overtakes
 * its sign-in; the head is tried until it is taken, because identity-service knows a repeated event
 * by its ID.
 */
final class Delivery implements AutoCloseable {

  /** A record with what is needed to sign its delivery later, outside any request. */
  record Parcel(String realmId, String issuer, @Nullable String userId, SignInRecord record) {}

  /** Sends one parcel and answers with the HTTP status. */
  interface Carrier {
    int carry(Parcel parcel) throws IdentityUnavailableException;
  }

  private static final Logger log = Logger.getLogger(Delivery.class);
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final BlockingQueue<Parcel> queue;
  private final Carrier carrier;
  private final Thread courier;
  private final AtomicLong lost = new AtomicLong();
  private volatile boolean closing;

  Delivery(int capacity, Carrier carrier) {
    this.queue = new LinkedBlockingQueue<>(capacity);
    this.carrier = carrier;
    this.courier =
        Thread.ofPlatform().daemon().name("bizportal-sign-in-records").unstarted(this::work);
  }

  void start() {
    courier.start();
  }

  void take(Parcel parcel) {
    if (!queue.offer(parcel)) {
      log.errorf(
          "Sign-in record %s lost (%d so far): identity-service has been away too long",
          parcel.record().eventId(), lost.incrementAndGet());
    }
  }

  private void work() {
    try {
      while (true) {
        Parcel parcel = queue.poll(100, TimeUnit.MILLISECONDS);
        if (parcel != null) {
          deliver(parcel);
        } else if (closing) {
          return;
        }
      }
    } catch (InterruptedException e) {
      log.warnf("Stopping with %d sign-in records undelivered", queue.size() + 1);
    }
  }

  private void deliver(Parcel parcel) throws InterruptedException {
    Duration wait = FIRST_WAIT;
    while (!taken(parcel)) {
      Thread.sleep(wait);
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
    }
  }

  private boolean taken(Parcel parcel) {
    try {
      int status = carrier.carry(parcel);
      if (status / 100 == 2) {
        return true;
      }
      if (status == 400 || status == 409 || status == 422) {
        log.errorf(
            "identity-service refused sign-in record %s: %d", parcel.record().eventId(), status);
        return true;
      }
      log.warnf("Sign-in record %s not taken yet: %d", parcel.record().eventId(), status);
    } catch (IdentityUnavailableException e) {
      log.warnf("Sign-in record %s not taken yet: %s", parcel.record().eventId(), e.getMessage());
    } catch (RuntimeException e) {
      log.errorf(e, "Sign-in record %s not taken yet", parcel.record().eventId());
    }
    return false;
  }

  /** Gives what is queued a few seconds, then lets go. */
  @Override
  public void close() {
    closing = true;
    try {
      if (!courier.join(FAREWELL)) {
        courier.interrupt();
      }
    } catch (InterruptedException e) {
      courier.interrupt();
      Thread.currentThread().interrupt();
    }
  }
}

package io.bizportal.keycloak.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeliveryTest {

  private final List<String> delivered = new CopyOnWriteArrayList<>();

  @Test
  void whatIsRefusedForATimeIsTriedAgainInOrder() {
    AtomicInteger attempts = new AtomicInteger();
    try (Delivery delivery =
        new Delivery(
            10,
            parcel -> {
              if (attempts.getAndIncrement() < 2) {
                return attempts.get() == 1 ? 503 : 401;
              }
              delivered.add(parcel.record().eventId());
              return 202;
            })) {
      delivery.start();
      delivery.take(parcel("1"));
      delivery.take(parcel("2"));

      await().untilAsserted(() -> assertThat(delivered).containsExactly("1", "2"));
    }
  }

  @Test
  void aRecordThatCanNeverBeTakenDoesNotHoldUpTheRest() {
    try (Delivery delivery =
        new Delivery(
            10,
            parcel -> {
              if (parcel.record().eventId().equals("bad")) {
                return 422;
              }
              delivered.add(parcel.record().eventId());
              return 202;
            })) {
      delivery.start();
      delivery.take(parcel("bad"));
      delivery.take(parcel("good"));

      await().untilAsserted(() -> assertThat(delivered).containsExactly("good"));
    }
  }

  @Test
  void takingNeverWaitsEvenWhenTheQueueIsFull() {
    CountDownLatch never = new CountDownLatch(1);
    Delivery delivery =
        new Delivery(
            2,
            parcel -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return 202;
            });
    delivery.start();

    for (int i = 0; i < 100; i++) {
      delivery.take(parcel("" + i));
    }

    never.countDown();
    delivery.close();
  }

  @Test
  void closingDeliversWhatIsQueued() {
    Delivery delivery =
        new Delivery(
            10,
            parcel -> {
              delivered.add(parcel.record().eventId());
              return 202;
            });
    delivery.take(parcel("1"));
    delivery.take(parcel("2"));
    delivery.start();

    delivery.close();

    assertThat(delivered).containsExactly("1", "2");
  }

  private static Delivery.Parcel parcel(String id) {
    return new Delivery.Parcel(
        "realm",
        "issuer",
        null,
        new SignInRecord(
            id,
            "LOGIN",
            "portal",
            null,
            "a@example.co.jp",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "2026-11-20T00:00:00Z"));
  }
}

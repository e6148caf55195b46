package io.bizportal.kit.jwks;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The elliptic-curve signing keys of one issuer, never waited for by those who look one up. */
public final class IssuerKeys {

  private static final Logger LOG = Logger.getLogger(IssuerKeys.class);
  private static final Duration TIME_OUT = Duration.ofMillis(1_500);
  private static final Duration RENEW_AFTER = Duration.ofMinutes(5);

  /** How long an issuer may be away before its keys stop counting. */
  private static final Duration GOOD_FOR = Duration.ofHours(12);

  private static final Duration PAUSE_AFTER_SUCCESS = Duration.ofSeconds(5);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
  private static final int LARGEST = 64 * 1024;

  private record Known(Map<String, ECKey> keys, Instant at) {}

  private final URI location;
  private final HttpClient http;
  private final Clock clock;
  private final AtomicReference<@Nullable CompletableFuture<Boolean>> underWay =
      new AtomicReference<>();

  private volatile Known known = new Known(Map.of(), Instant.EPOCH);
  private volatile Instant mayAskFrom = Instant.EPOCH;

  public IssuerKeys(URI location, HttpClient http, Clock clock) {
    this.location = location;
    this.http = http;
    this.clock = clock;
  }

  /** The key of that ID as far as it is known; starts a renewal in the background when due. */
  public @Nullable ECKey find(String keyId) {
    Known now = known;
    Instant instant = clock.instant();
    if (now.at().plus(RENEW_AFTER).isBefore(instant)) {
      var _ = renew();
    }
    return now.at().plus(GOOD_FOR).isBefore(instant) ? null : now.keys().get(keyId);
  }

  /** Whether there are keys to judge by; if not, a token's signature can't be told good or bad. */
  public boolean any() {
    return known.at().plus(GOOD_FOR).isAfter(clock.instant());
  }

  /** Asks the issuer, unless that was done a moment ago; true if the keys are new now. */
  public CompletionStage<Boolean> renew() {
    CompletableFuture<Boolean> mine = new CompletableFuture<>();
    CompletableFuture<Boolean> others = underWay.compareAndExchange(null, mine);
    if (others != null) {
      return others;
    }
    if (clock.instant().isBefore(mayAskFrom)) {
      underWay.set(null);
      mine.complete(false);
      return mine;
    }
    Instant asked = clock.instant();
    http.sendAsync(
            HttpRequest.newBuilder(location)
                .timeout(TIME_OUT)
                .header("Accept", "application/json")
                .build(),
            HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), LARGEST))
        .thenApply(IssuerKeys::keys)
        .whenComplete((keys, failure) -> learn(mine, asked, keys, failure));
    return mine;
  }

  private void learn(
      CompletableFuture<Boolean> mine,
      Instant asked,
      @Nullable Map<String, ECKey> keys,
      @Nullable Throwable failure) {
    if (keys == null || failure != null) {
      mayAskFrom = clock.instant().plus(PAUSE_AFTER_FAILURE);
      LOG.warnf("no keys from %s: %s", location, String.valueOf(failure));
    } else {
      known = new Known(keys, asked);
      mayAskFrom = clock.instant().plus(PAUSE_AFTER_SUCCESS);
    }
    underWay.set(null);
    mine.complete(failure == null);
  }

  private static Map<String, ECKey> keys(HttpResponse<String> answer) {
    try {
      if (answer.statusCode() != 200) {
        throw new IOException("status " + answer.statusCode());
      }
      return JWKSet.parse(answer.body()).getKeys().stream()
          .filter(IssuerKeys::verifies)
          .map(JWK::toECKey)
          .map(ECKey::toPublicJWK)
          .collect(Collectors.toUnmodifiableMap(JWK::getKeyID, key -> key, (a, b) -> b));
    } catch (IOException | ParseException e) {
      throw new CompletionException(e);
    }
  }

  private static boolean verifies(JWK key) {
    return key instanceof ECKey
        && key.getKeyID() != null
        && (key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse()));
  }
}

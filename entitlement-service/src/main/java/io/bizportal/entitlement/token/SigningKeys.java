package io.bizportal.entitlement.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The signing keys in memory: which one signs now, and which are published. Read again every ten
 * seconds, which is far below the lead a new key has, so no replica signs with a key that another
 * doesn't publish yet.
 */
@ApplicationScoped
class SigningKeys {

  private final SigningKeyStore store;
  private final SealedJwk sealed;
  private final Clock clock;
  private final AtomicReference<List<Held>> held = new AtomicReference<>(List.of());

  SigningKeys(SigningKeyStore store, SealedJwk sealed, Clock clock) {
    this.store = store;
    this.sealed = sealed;
    this.clock = clock;
  }

  /** A key ready to sign. */
  record Held(String kid, Instant activeFrom, JWSSigner signer, JWK published) {}

  void start(@Observes StartupEvent event) {
    tend();
  }

  @Scheduled(every = "1h", delayed = "1h")
  @RunOnVirtualThread
  void tend() {
    store.tend();
    reload();
  }

  @Scheduled(
      every = "10s",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void reload() {
    Map<String, Held> known = new java.util.HashMap<>();
    held.get().forEach(key -> known.put(key.kid(), key));
    List<Held> read = new ArrayList<>();
    for (SigningKey row : store.all()) {
      Held before = known.get(row.kid);
      read.add(before == null ? open(row) : before);
    }
    held.set(List.copyOf(read));
  }

  /** The key that signs now: the newest whose time has come. */
  Held signing() {
    Instant now = clock.instant();
    return held.get().stream()
        .filter(key -> !key.activeFrom().isAfter(now))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no signing key"));
  }

  /** Everything a receiver may meet, keys to come included. */
  JWKSet published() {
    return new JWKSet(held.get().stream().map(Held::published).toList());
  }

  private Held open(SigningKey row) {
    try {
      ECKey pair = ECKey.parse(sealed.open(row.kid, row.privateJwk));
      return new Held(row.kid, row.activeFrom, new ECDSASigner(pair), pair.toPublicJWK());
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException("signing key " + row.kid + " is damaged", e);
    }
  }
}

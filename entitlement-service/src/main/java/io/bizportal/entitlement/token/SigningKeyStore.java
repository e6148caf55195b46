package io.bizportal.entitlement.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The signing keys' rows, and the one rule of who may change them when: one replica at a time. */
@ApplicationScoped
class SigningKeyStore implements PanacheRepositoryBase<SigningKey, String> {

  private final SealedJwk sealed;
  private final StsConfig config;
  private final Clock clock;

  SigningKeyStore(SealedJwk sealed, StsConfig config, Clock clock) {
    this.sealed = sealed;
    this.config = config;
    this.clock = clock;
  }

  /** All keys, the one that signs last first. */
  @Transactional
  List<SigningKey> all() {
    return list("order by activeFrom desc, kid");
  }

  /** Makes the first key, makes the next one when it is due, and drops those nobody needs. */
  @Transactional
  void tend() {
    alone();
    List<SigningKey> keys = all();
    Instant now = clock.instant();
    if (keys.isEmpty()) {
      create(now);
    } else if (!keys.getFirst()
        .activeFrom
        .plus(config.rotation().period())
        .minus(config.rotation().publishAhead())
        .isAfter(now)) {
      create(now.plus(config.rotation().publishAhead()));
    }
    for (int i = 1; i < keys.size(); i++) {
      Instant successorSigns = keys.get(i - 1).activeFrom;
      if (successorSigns.plus(config.tokenLife()).plus(config.rotation().keep()).isBefore(now)) {
        delete(keys.get(i));
      }
    }
  }

  /** Publishes a new key now, to sign after the usual lead. */
  @Transactional
  SigningKey rotate() {
    alone();
    return create(clock.instant().plus(config.rotation().publishAhead()));
  }

  private SigningKey create(Instant activeFrom) {
    try {
      ECKey pair =
          new ECKeyGenerator(Curve.P_256)
              .keyID(UUID.randomUUID().toString())
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.ES256)
              .generate();
      SigningKey key = new SigningKey();
      key.kid = pair.getKeyID();
      key.privateJwk = sealed.seal(pair.getKeyID(), pair.toJSONString());
      key.publicJwk = pair.toPublicJWK().toJSONString();
      key.activeFrom = activeFrom;
      key.createdAt = clock.instant();
      persistAndFlush(key);
      return key;
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void alone() {
    getEntityManager()
        .createNativeQuery("select pg_advisory_xact_lock(hashtext('bizportal.signing-key'))")
        .getSingleResult();
  }
}

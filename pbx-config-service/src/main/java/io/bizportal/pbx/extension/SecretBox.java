package io.bizportal.pbx.extension;

import io.bizportal.kit.seal.SealingKey;
import io.bizportal.pbx.PbxConfig;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Seals SIP secrets. The key's ID is kept beside each secret: to rotate, set the new key and keep
 * the old one among the former.
 */
@Singleton
class SecretBox {

  /** A secret as it lies in a row. */
  record Sealed(String key, byte[] bytes) {}

  private final SealingKey current;
  private final Map<String, SealingKey> keys = new LinkedHashMap<>();

  SecretBox(PbxConfig config) {
    this.current = SealingKey.of(config.secretKey());
    keys.put(current.id(), current);
    for (String former : config.formerSecretKeys().orElse(List.of())) {
      SealingKey key = SealingKey.of(former);
      keys.put(key.id(), key);
    }
  }

  /** Binds the secret to its place: a row copied elsewhere does not open. */
  Sealed seal(String secret, String place) {
    return new Sealed(current.id(), current.seal(secret, place));
  }

  String open(Sealed sealed, String place) throws GeneralSecurityException {
    SealingKey key = keys.get(sealed.key());
    if (key == null) {
      throw new GeneralSecurityException("unknown key " + sealed.key());
    }
    return key.open(sealed.bytes(), place);
  }
}

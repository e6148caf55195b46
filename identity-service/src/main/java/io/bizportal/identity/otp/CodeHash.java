package io.bizportal.identity.otp;

import io.bizportal.identity.IdentityConfig;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hash of a code together with what it is good for. A plain hash of six digits would be
 * reversed in a second by whoever reads the table.
 */
@Singleton
class CodeHash {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  CodeHash(IdentityConfig config) {
    byte[] pepper = config.pepper().getBytes(StandardCharsets.UTF_8);
    if (pepper.length < 32) {
      throw new IllegalStateException("bizportal.identity.pepper needs at least 32 bytes");
    }
    this.key = new SecretKeySpec(pepper, ALGORITHM);
  }

  byte[] of(UUID challenge, UUID account, String attempt, OneTimePassword code) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      // Two identifiers of fixed length, so nothing can shift between the parts.
      mac.update((challenge + "|" + account + "|").getBytes(StandardCharsets.US_ASCII));
      mac.update(attempt.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(code.digits().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}

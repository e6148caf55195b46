package io.bizportal.kit.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;

/**
 * Which tokens carry a good signature. A caller shows the same token many times, and checking it
 * costs more than most of what he asks for: what was found good is remembered, together with the
 * key, by the digest of the whole token. Nothing else about a token is.
 */
final class KnownSignatures {

  private static final int MOST = 20_000;
  private static final Duration REMEMBERED = Duration.ofMinutes(5);

  private final Cache<ByteBuffer, ECKey> good =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

  /** Whether the token, which was parsed and not made here, was signed with this very key. */
  boolean isGood(SignedJWT token, ECKey key) {
    ByteBuffer digest = digest(token);
    if (key.equals(good.getIfPresent(digest))) {
      return true;
    }
    if (!verified(token, key)) {
      return false;
    }
    good.put(digest, key);
    return true;
  }

  private static boolean verified(SignedJWT token, ECKey key) {
    try {
      ECDSAVerifier verifier = new ECDSAVerifier(key);
      // The verifier's algorithms follow from the key's curve.
      return verifier.supportedJWSAlgorithms().contains(token.getHeader().getAlgorithm())
          && token.verify(verifier);
    } catch (JOSEException e) {
      return false;
    }
  }

  private static ByteBuffer digest(SignedJWT token) {
    try {
      return ByteBuffer.wrap(
          MessageDigest.getInstance("SHA-256")
              .digest(token.getParsedString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

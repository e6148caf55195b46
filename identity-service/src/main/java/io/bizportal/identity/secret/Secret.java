package io.bizportal.identity.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** 160 random bits in 27 characters fit for a URL; only the hash is ever stored. */
public record Secret(String value) {

  private static final int BYTES = 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  public static Secret random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What may be stored of it. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "Secret[]";
  }
}

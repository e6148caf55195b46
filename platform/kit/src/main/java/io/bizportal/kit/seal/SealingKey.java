package io.bizportal.kit.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals small secrets with AES-256-GCM and a nonce of their own, each bound to its place: what was
 * copied elsewhere does not open.
 */
public final class SealingKey {

  private static final int KEY = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final String id;
  private final SecureRandom random = new SecureRandom();

  private SealingKey(byte[] raw, String id) {
    this.key = new SecretKeySpec(raw, "AES");
    this.id = id;
  }

  /**
   * A key as configured.
   *
   * @throws IllegalArgumentException unless it is the Base64 of 32 bytes
   */
  public static SealingKey of(String base64) {
    byte[] raw = Base64.getDecoder().decode(base64.strip());
    if (raw.length != KEY) {
      throw new IllegalArgumentException("a sealing key has 32 bytes");
    }
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(raw);
      return new SealingKey(raw, HexFormat.of().formatHex(digest, 0, 4));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  /** Tells keys apart and says nothing of them; derived, so that a rotation needs no names. */
  public String id() {
    return id;
  }

  /** The secret, sealed for this place only: nonce, then ciphertext with its tag. */
  public byte[] seal(String secret, String place) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce, place)
              .doFinal(secret.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is part of every JDK", e);
    }
  }

  /**
   * The secret.
   *
   * @throws GeneralSecurityException if it was sealed with another key, for another place, or
   *     changed since
   */
  public String open(byte[] sealed, String place) throws GeneralSecurityException {
    if (sealed.length < NONCE) {
      throw new GeneralSecurityException("too short");
    }
    byte[] clear =
        cipher(Cipher.DECRYPT_MODE, sealed, place).doFinal(sealed, NONCE, sealed.length - NONCE);
    return new String(clear, StandardCharsets.UTF_8);
  }

  private Cipher cipher(int mode, byte[] nonceFirst, String place) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonceFirst, 0, NONCE));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}

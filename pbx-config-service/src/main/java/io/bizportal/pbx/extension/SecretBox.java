package io.bizportal.pbx.extension;

import io.bizportal.pbx.PbxConfig;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals SIP secrets with AES-256-GCM. The key's ID, kept beside each secret, is derived from the
 * key, so that a rotation needs no list of names: set the new key, keep the old one among the
 * former.
 */
@Singleton
class SecretBox {

  /** A secret as it lies in a row. */
  record Sealed(String key, byte[] bytes) {}

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final Map<String, SecretKey> keys = new LinkedHashMap<>();
  private final String current;
  private final SecureRandom random = new SecureRandom();

  SecretBox(PbxConfig config) {
    this.current = add(config.secretKey());
    config.formerSecretKeys().orElse(List.of()).forEach(this::add);
  }

  /** Binds the secret to its place: a row copied elsewhere does not open. */
  Sealed seal(String secret, String place) {
    try {
      byte[] nonce = new byte[NONCE];
      random.nextBytes(nonce);
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, current, nonce, place);
      byte[] sealed = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
      return new Sealed(
          current, ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is part of every JDK", e);
    }
  }

  String open(Sealed sealed, String place) throws GeneralSecurityException {
    byte[] nonce = new byte[NONCE];
    ByteBuffer.wrap(sealed.bytes()).get(nonce);
    Cipher cipher = cipher(Cipher.DECRYPT_MODE, sealed.key(), nonce, place);
    byte[] clear = cipher.doFinal(sealed.bytes(), NONCE, sealed.bytes().length - NONCE);
    return new String(clear, StandardCharsets.UTF_8);
  }

  private Cipher cipher(int mode, String key, byte[] nonce, String place)
      throws GeneralSecurityException {
    SecretKey secretKey = keys.get(key);
    if (secretKey == null) {
      throw new GeneralSecurityException("unknown key " + key);
    }
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, secretKey, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private String add(String base64) {
    byte[] key = Base64.getDecoder().decode(base64.strip());
    if (key.length != 32) {
      throw new IllegalStateException("secret keys have 32 bytes");
    }
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
      String id = HexFormat.of().formatHex(digest, 0, 4);
      keys.put(id, new SecretKeySpec(key, "AES"));
      return id;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }
}

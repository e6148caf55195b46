package io.bizportal.entitlement.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals private keys for the database: AES-256-GCM, bound to their key ID. */
@ApplicationScoped
class SealedJwk {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  SealedJwk(StsConfig config) {
    byte[] raw = Base64.getDecoder().decode(config.keyEncryptionKey());
    if (raw.length != 32) {
      throw new IllegalArgumentException("bizportal.sts.key-encryption-key must be 32 bytes");
    }
    this.key = new SecretKeySpec(raw, "AES");
  }

  byte[] seal(String kid, String jwk) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed =
        cipher(Cipher.ENCRYPT_MODE, kid, nonce, jwk.getBytes(StandardCharsets.UTF_8), 0);
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  String open(String kid, byte[] sealed) {
    return new String(
        cipher(Cipher.DECRYPT_MODE, kid, sealed, sealed, NONCE), StandardCharsets.UTF_8);
  }

  private byte[] cipher(int mode, String kid, byte[] nonce, byte[] text, int from) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE));
      cipher.updateAAD(kid.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text, from, text.length - from);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("signing key " + kid + " can't be sealed or opened", e);
    }
  }
}

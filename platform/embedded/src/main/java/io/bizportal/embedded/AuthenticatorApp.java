package io.bizportal.embedded;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * RFC 6238 with SHA-1 and steps of 30 seconds, as a person's authenticator app does it.
 *
 * @param secret as Keycloak keeps it: its bytes are the key
 */
public record AuthenticatorApp(String secret) {

  private static final long STEP = 30;

  /** The step a moment lies in. */
  public static long stepAt(Instant moment) {
    return moment.getEpochSecond() / STEP;
  }

  /** What the app shows in a step. */
  public String code(long step, int digits) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int truncated = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
      return String.format("%0" + digits + "d", truncated % (int) Math.pow(10, digits));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Six digits, as is usual. */
  public String code(long step) {
    return code(step, 6);
  }

  /** The present step, once at least ten seconds of it are left for a test to use. */
  public static long settledStep() throws InterruptedException {
    while (Instant.now().getEpochSecond() % STEP > STEP - 10) {
      Thread.sleep(200);
    }
    return stepAt(Instant.now());
  }
}

package io.bizportal.pbx.absence;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** What a voicemail PIN may be, and how it is kept. */
public final class VoicemailPin {

  private static final Pattern FORM = Pattern.compile("[0-9]{4,10}");
  private static final String SCHEME = "pbkdf2-sha256";
  private static final int ROUNDS = 210_000;
  private static final int SALT = 16;
  private static final int BITS = 256;

  /** Why a PIN is refused. */
  enum Weakness {
    WRONG_FORM("wrong-form", "暗証番号は4～10桁の数字です", "A PIN has four to ten digits"),
    REPEATED("weak-pin", "同じ数字の繰り返しは使えません", "No repeated digits"),
    RUN("weak-pin", "連続した数字は使えません", "No ascending or descending runs"),
    OWN_NUMBER("weak-pin", "内線番号と同じ暗証番号は使えません", "Must not be the extension's own number");

    private final String code;
    private final String ja;
    private final String en;

    Weakness(String code, String ja, String en) {
      this.code = code;
      this.ja = ja;
      this.en = en;
    }

    String code() {
      return code;
    }

    String ja() {
      return ja;
    }

    String en() {
      return en;
    }
  }

  private VoicemailPin() {}

  static boolean hasForm(String pin) {
    return FORM.matcher(pin).matches();
  }

  static Optional<Weakness> weakness(String pin, String ownNumber) {
    if (!hasForm(pin)) {
      return Optional.of(Weakness.WRONG_FORM);
    }
    if (pin.equals(ownNumber)) {
      return Optional.of(Weakness.OWN_NUMBER);
    }
    if (hasPeriod(pin, 1) || hasPeriod(pin, 2)) {
      return Optional.of(Weakness.REPEATED);
    }
    return isRun(pin, 1) || isRun(pin, -1) ? Optional.of(Weakness.RUN) : Optional.empty();
  }

  /** 7777 has period 1; 1212 has period 2. */
  private static boolean hasPeriod(String pin, int period) {
    return pin.substring(period).equals(pin.substring(0, pin.length() - period));
  }

  /** 7890 and 3210 are runs: nine is followed by zero on a keypad. */
  private static boolean isRun(String pin, int step) {
    for (int i = 1; i < pin.length(); i++) {
      if (Math.floorMod(pin.charAt(i) - pin.charAt(i - 1), 10) != Math.floorMod(step, 10)) {
        return false;
      }
    }
    return true;
  }

  /** What is kept of it; slow by design. */
  public static String hash(String pin, SecureRandom random) {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "%s$%d$%s$%s"
        .formatted(
            SCHEME,
            ROUNDS,
            base64.encodeToString(salt),
            base64.encodeToString(derive(pin, salt, ROUNDS)));
  }

  /** Whether this is the PIN of which a hash was kept; as slow. */
  static boolean verifies(String pin, String hash) {
    String[] parts = hash.split("\\$", -1);
    if (parts.length != 4 || !parts[0].equals(SCHEME)) {
      throw new IllegalArgumentException("not a hash of a PIN");
    }
    Base64.Decoder base64 = Base64.getDecoder();
    return MessageDigest.isEqual(
        base64.decode(parts[3]), derive(pin, base64.decode(parts[2]), Integer.parseInt(parts[1])));
  }

  private static byte[] derive(String pin, byte[] salt, int rounds) {
    PBEKeySpec spec = new PBEKeySpec(pin.toCharArray(), salt, rounds, BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("PBKDF2 is part of every JDK", e);
    } finally {
      spec.clearPassword();
    }
  }
}

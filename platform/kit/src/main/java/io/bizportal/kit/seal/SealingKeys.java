package io.bizportal.kit.seal;

import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Seals with one key and opens with former ones too. The key's ID is kept beside each secret: to
 * rotate, set the new key and keep the old one among the former.
 */
public final class SealingKeys {

  /** A secret as it lies in a row. */
  @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
  public record Sealed(String key, byte[] bytes) {}

  private final SealingKey current;
  private final Map<String, SealingKey> keys = new LinkedHashMap<>();

  private SealingKeys(SealingKey current) {
    this.current = current;
  }

  /**
   * Keys as configured.
   *
   * @throws IllegalArgumentException unless each is the Base64 of 32 bytes
   */
  public static SealingKeys of(String current, Collection<String> former) {
    SealingKeys made = new SealingKeys(SealingKey.of(current));
    made.keys.put(made.current.id(), made.current);
    for (String one : former) {
      SealingKey key = SealingKey.of(one);
      made.keys.put(key.id(), key);
    }
    return made;
  }

  /** Binds the secret to its place: a row copied elsewhere does not open. */
  public Sealed seal(String secret, String place) {
    return new Sealed(current.id(), current.seal(secret, place));
  }

  /** The secret, if it was sealed with one of the keys for this place. */
  public String open(Sealed sealed, String place) throws GeneralSecurityException {
    SealingKey key = keys.get(sealed.key());
    if (key == null) {
      throw new GeneralSecurityException("unknown key " + sealed.key());
    }
    return key.open(sealed.bytes(), place);
  }
}

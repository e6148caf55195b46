package io.bizportal.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Keys spread over slices. */
final class Slices {

  /** Fixed: another number while rows wait would put one key into two slices and lose its order. */
  static final int COUNT = 8;

  private Slices() {}

  static int of(String key) {
    CRC32 hash = new CRC32();
    hash.update(key.getBytes(StandardCharsets.UTF_8));
    return (int) (hash.getValue() % COUNT);
  }
}

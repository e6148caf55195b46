package io.bizportal.pbx.csv.extensions;

import io.bizportal.pbx.extension.KeptCredentials;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is written and no row tells.
 *
 * @param pins by line: what a voicemail PIN becomes, hashed; empty: none; left out: as it is
 * @param credentials by extension: what a terminal registers with; left out: generated
 */
record Unseen(Map<Long, Optional<String>> pins, Map<UUID, KeptCredentials> credentials) {

  /** Of a file: only PINs that stand in it. */
  static Unseen of(Map<Long, String> hashes) {
    Map<Long, Optional<String>> pins = new HashMap<>();
    hashes.forEach((line, hash) -> pins.put(line, Optional.of(hash)));
    return new Unseen(pins, Map.of());
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "Unseen[]";
  }
}

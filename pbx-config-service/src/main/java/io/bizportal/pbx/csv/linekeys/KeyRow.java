package io.bizportal.pbx.csv.linekeys;

import io.bizportal.pbx.linekey.LineKey;
import io.bizportal.pbx.linekey.LineKeyKind;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One key as a row tells it, naming what it leads to by numbers.
 *
 * @param number of the extension whose key it is
 * @param extension the other extension's number
 */
record KeyRow(
    String number,
    int position,
    LineKeyKind kind,
    @Nullable String externalNumber,
    @Nullable String extension,
    @Nullable String digits,
    String label) {

  /** The same as it is stored; what it names is there. */
  LineKey stored(Map<String, UUID> externalNumbers, Map<String, UUID> extensions) {
    return new LineKey(
        position,
        kind,
        externalNumber == null ? null : Objects.requireNonNull(externalNumbers.get(externalNumber)),
        extension == null ? null : Objects.requireNonNull(extensions.get(extension)),
        digits,
        label);
  }
}

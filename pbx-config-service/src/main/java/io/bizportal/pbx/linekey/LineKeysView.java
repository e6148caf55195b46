package io.bizportal.pbx.linekey;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An extension's keys as they are shown, by position. */
@Schema(
    name = "LineKeys",
    requiredProperties = {"keys", "version"})
record LineKeysView(List<Key> keys, long version) {

  /**
   * One key.
   *
   * @param externalDigits the digits of {@code externalNumber}
   * @param extensionNumber the number of {@code extension}
   */
  @Schema(
      name = "LineKey",
      requiredProperties = {"position", "kind", "label"})
  record Key(
      int position,
      LineKeyKind kind,
      @Nullable UUID externalNumber,
      @Nullable String externalDigits,
      @Nullable UUID extension,
      @Nullable String extensionNumber,
      @Nullable String digits,
      String label) {

    LineKey stored() {
      return new LineKey(position, kind, externalNumber, extension, digits, label);
    }
  }

  List<LineKey> stored() {
    return keys.stream().map(Key::stored).toList();
  }
}

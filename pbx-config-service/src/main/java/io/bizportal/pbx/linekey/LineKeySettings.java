package io.bizportal.pbx.linekey;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller asks for: all of an extension's keys, at every change. */
@Schema(name = "LineKeySettings")
public record LineKeySettings(@Nullable List<@Nullable Key> keys) {

  /**
   * One key.
   *
   * @param position which key of the terminal, 1 to 24
   * @param externalNumber of a LINE
   * @param extension of an EXTENSION: another one of the contract
   * @param digits of a SPEED_DIAL
   */
  @Schema(name = "LineKeySetting")
  public record Key(
      @Schema(minimum = "1", maximum = "24") @Nullable Integer position,
      @Nullable LineKeyKind kind,
      @Nullable UUID externalNumber,
      @Nullable UUID extension,
      @Nullable String digits,
      @Nullable String label) {}
}

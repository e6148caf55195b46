package io.bizportal.pbx.defaults;

import io.bizportal.pbx.numbering.EnteredNumber;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller asks for: all of it, at every change. */
record DefaultSettings(
    @Schema(description = "保留音; none: silence") @Nullable UUID holdMusic,
    @Schema(
            description = "外線発信番号 of extensions that have none of their own",
            examples = "0312345678")
        @Nullable String outgoingNumber) {

  /** The number as it is stored; what is no number is left as it came, and found by nobody. */
  DefaultSettings normalised() {
    if (outgoingNumber == null || outgoingNumber.isBlank()) {
      return new DefaultSettings(holdMusic, null);
    }
    return new DefaultSettings(
        holdMusic,
        EnteredNumber.read(outgoingNumber).map(EnteredNumber::digits).orElse(outgoingNumber));
  }
}

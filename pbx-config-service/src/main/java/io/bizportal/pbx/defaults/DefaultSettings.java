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
        @Nullable String outgoingNumber,
    @Schema(description = "通知番号 of extensions that have none of their own", examples = "0312345678")
        @Nullable String notificationNumber) {

  /** Numbers as they are stored; what is no number is left as it came, and found by nobody. */
  DefaultSettings normalised() {
    return new DefaultSettings(holdMusic, digits(outgoingNumber), digits(notificationNumber));
  }

  private static @Nullable String digits(@Nullable String number) {
    return number == null || number.isBlank()
        ? null
        : EnteredNumber.read(number).map(EnteredNumber::digits).orElse(number);
  }
}

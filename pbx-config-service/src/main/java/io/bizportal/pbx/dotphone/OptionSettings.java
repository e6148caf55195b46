package io.bizportal.pbx.dotphone;

import io.bizportal.pbx.absence.Reaction;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller asks for: all of it, at every change; what is left out is off. */
@Schema(name = "LoginIdSettings")
record OptionSettings(
    @Nullable String destination,
    @Nullable Reaction unconditional,
    @Nullable Reaction busy,
    @Nullable Reaction unreachable,
    @Nullable Reaction noAnswer,
    @Schema(minimum = "5", maximum = "30") @Nullable Integer ringSeconds,
    @Schema(description = "番号非通知拒否") @Nullable Boolean rejectAnonymous,
    @Nullable Boolean clickToDial) {

  static final OptionSettings OFF =
      new OptionSettings(null, null, null, null, null, null, null, null);

  boolean uses(Reaction reaction) {
    return Stream.of(unconditional, busy, unreachable, noAnswer).anyMatch(reaction::equals);
  }

  /** Whom calls are forwarded to is the user's own business, and none of a log's. */
  @Override
  public String toString() {
    return "OptionSettings[…]";
  }
}

package io.bizportal.pbx.dotphone;

import io.bizportal.pbx.absence.Reaction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a user asks for his own login ID: all of it, at every change; what is left out is off. */
@Schema(name = "OwnForwardingSettings")
public record OwnForwardingSettings(
    @Nullable String destination,
    @Nullable Reaction unconditional,
    @Nullable Reaction busy,
    @Nullable Reaction unreachable,
    @Nullable Reaction noAnswer,
    @Schema(minimum = "5", maximum = "30") @Nullable Integer ringSeconds) {

  /** With the options that are not his to set left out. */
  OptionSettings options() {
    return new OptionSettings(
        destination, unconditional, busy, unreachable, noAnswer, ringSeconds, null, null);
  }

  /** Whom calls are forwarded to is the user's own business, and none of a log's. */
  @Override
  public String toString() {
    return "OwnForwardingSettings[…]";
  }
}

package io.bizportal.pbx.barring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a call would be barred, and by what. */
@Schema(
    name = "BarringVerdict",
    requiredProperties = {"dialed", "barred"})
record VerdictView(
    String dialed, boolean barred, @Nullable BarredCategory category, @Nullable String prefix) {

  static VerdictView of(String dialed, Barring barring) {
    return barring
        .bars(dialed)
        .map(
            reason ->
                switch (reason) {
                  case Barring.Reason.OfCategory(var category) ->
                      new VerdictView(dialed, true, category, null);
                  case Barring.Reason.OfPrefix(var prefix) ->
                      new VerdictView(dialed, true, null, prefix);
                })
        .orElse(new VerdictView(dialed, false, null, null));
  }
}

package io.bizportal.pbx.absence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bizportal.pbx.extension.AbsenceMode;
import io.bizportal.pbx.rule.LoopWarning;
import io.bizportal.pbx.rule.Normalisation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An absence behaviour as it is shown; in mode OFF there is nothing but the mode.
 *
 * @param numbers what single number reach rings, and {@code thenVoicemail} whether voicemail
 *     follows
 * @param voicemailPinSet the PIN itself is never shown
 * @param warnings only after a write: what was stored all the same
 * @param normalised only after a write: what was stored in another form than it was given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AbsenceView(
    AbsenceMode mode,
    @Nullable String destination,
    @Nullable Reaction unconditional,
    @Nullable Reaction busy,
    @Nullable Reaction unreachable,
    @Nullable Reaction noAnswer,
    @Nullable List<String> numbers,
    @Nullable Boolean thenVoicemail,
    @Nullable Integer ringSeconds,
    boolean voicemailPinSet,
    long version,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Normalisation> normalised,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LoopWarning> warnings) {

  static AbsenceView of(Absence a, List<Normalisation> normalised) {
    return of(a, normalised, List.of());
  }

  static AbsenceView of(Absence a, List<Normalisation> normalised, List<LoopWarning> warnings) {
    return new AbsenceView(
        a.mode,
        a.destination,
        a.unconditional,
        a.busy,
        a.unreachable,
        a.noAnswer,
        a.numbers(),
        a.mode == AbsenceMode.SINGLE_NUMBER_REACH ? a.ringSeconds != null : null,
        a.ringSeconds,
        a.voicemailPin != null,
        a.version,
        normalised,
        warnings);
  }
}

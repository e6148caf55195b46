package io.bizportal.pbx.absence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bizportal.pbx.extension.AbsenceMode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An absence behaviour that is on, in a list of them.
 *
 * @param id its extension's
 * @param number its extension's
 * @param memo its extension's
 */
@Schema(requiredProperties = {"id", "number", "memo", "mode"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActiveAbsence(
    UUID id,
    String number,
    String memo,
    AbsenceMode mode,
    @Nullable String destination,
    @Nullable Reaction unconditional,
    @Nullable Reaction busy,
    @Nullable Reaction unreachable,
    @Nullable Reaction noAnswer,
    @Nullable List<String> numbers,
    @Nullable Integer ringSeconds) {

  static ActiveAbsence of(String number, String memo, Absence absence) {
    return new ActiveAbsence(
        absence.extension,
        number,
        memo,
        absence.mode,
        absence.destination,
        absence.unconditional,
        absence.busy,
        absence.unreachable,
        absence.noAnswer,
        absence.numbers(),
        absence.ringSeconds);
  }
}

package io.bizportal.pbx.dotphone;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bizportal.pbx.absence.Reaction;
import io.bizportal.pbx.inventory.ContractOption;
import io.bizportal.pbx.rule.LoopWarning;
import io.bizportal.pbx.rule.Normalisation;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A login ID and its options as they are shown; those the contract doesn't have are absent.
 *
 * @param id what intended changes and change sets name its options by
 * @param number its 050 number
 * @param options what the contract has
 * @param normalised only after a write: what was stored in another form than it was given
 * @param warnings only after a write: what was stored all the same
 */
@Schema(
    name = "LoginId",
    requiredProperties = {"id", "loginId", "number", "options", "version"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record LoginIdView(
    UUID id,
    String loginId,
    String number,
    List<ContractOption> options,
    @Nullable String destination,
    @Nullable Reaction unconditional,
    @Nullable Reaction busy,
    @Nullable Reaction unreachable,
    @Nullable Reaction noAnswer,
    @Nullable Integer ringSeconds,
    @Nullable Boolean rejectAnonymous,
    @Nullable Boolean clickToDial,
    long version,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Normalisation> normalised,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LoopWarning> warnings) {

  static LoginIdView of(Line line, LoginIdOptions set, Set<ContractOption> ordered) {
    return of(line, set, ordered, List.of(), List.of());
  }

  static LoginIdView of(
      Line line,
      LoginIdOptions set,
      Set<ContractOption> ordered,
      List<Normalisation> normalised,
      List<LoopWarning> warnings) {
    boolean forwarding = ordered.contains(ContractOption.FORWARDING);
    boolean diverting = forwarding || ordered.contains(ContractOption.VOICEMAIL);
    return new LoginIdView(
        set.id,
        line.loginId(),
        line.number(),
        ordered.stream().sorted().toList(),
        forwarding ? set.destination : null,
        diverting ? set.unconditional : null,
        diverting ? set.busy : null,
        diverting ? set.unreachable : null,
        diverting ? set.noAnswer : null,
        diverting ? set.ringSeconds : null,
        ordered.contains(ContractOption.ANONYMOUS_REJECTION) ? set.rejectAnonymous : null,
        ordered.contains(ContractOption.CLICK_TO_DIAL) ? set.clickToDial : null,
        set.version,
        normalised,
        warnings);
  }
}

package io.bizportal.pbx.dotphone;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bizportal.pbx.absence.Reaction;
import io.bizportal.pbx.inventory.ContractOption;
import io.bizportal.pbx.rule.LoopWarning;
import io.bizportal.pbx.rule.Normalisation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A login ID as its user sees it: what is his to set, as far as the contract has it.
 *
 * @param number its 050 number
 * @param options which of forwarding and voicemail the contract has
 * @param normalised only after a write: what was stored in another form than it was given
 * @param warnings only after a write: that calls may come back, and not which way
 */
@Schema(
    name = "OwnLoginId",
    requiredProperties = {"loginId", "number", "options", "version"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record OwnLoginIdView(
    String loginId,
    String number,
    List<ContractOption> options,
    @Nullable String destination,
    @Nullable Reaction unconditional,
    @Nullable Reaction busy,
    @Nullable Reaction unreachable,
    @Nullable Reaction noAnswer,
    @Nullable Integer ringSeconds,
    long version,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Normalisation> normalised,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LoopWarning> warnings) {

  private static final Set<ContractOption> HIS =
      EnumSet.of(ContractOption.FORWARDING, ContractOption.VOICEMAIL);

  static OwnLoginIdView of(LoginIdView whole) {
    return new OwnLoginIdView(
        whole.loginId(),
        whole.number(),
        whole.options().stream().filter(HIS::contains).toList(),
        whole.destination(),
        whole.unconditional(),
        whole.busy(),
        whole.unreachable(),
        whole.noAnswer(),
        whole.ringSeconds(),
        whole.version(),
        whole.normalised(),
        whole.warnings());
  }
}

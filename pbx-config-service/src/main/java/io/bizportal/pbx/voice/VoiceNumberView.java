package io.bizportal.pbx.voice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bizportal.pbx.inventory.ContractOption;
import io.bizportal.pbx.rule.LoopWarning;
import io.bizportal.pbx.rule.Normalisation;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number with its forwarding, as it is shown.
 *
 * @param siteName of the contract
 * @param options what its contract has
 * @param mayWrite whether the reader may change it
 * @param version of the forwarding; 0 if it was never set
 * @param normalised only after a write: what was stored in another form than it was given
 * @param warnings only after a write: what was stored all the same
 */
@Schema(
    name = "VoiceNumber",
    requiredProperties = {
      "id",
      "number",
      "contract",
      "options",
      "mayWrite",
      "forwarding",
      "version"
    })
record VoiceNumberView(
    UUID id,
    String number,
    String contract,
    @Nullable String siteName,
    @Nullable String siteId,
    Set<ContractOption> options,
    boolean mayWrite,
    VoiceForwarding forwarding,
    long version,
    @Nullable Instant updatedAt,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Normalisation> normalised,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LoopWarning> warnings) {

  /** As it is shown to somebody who may change it. */
  VoiceNumberView forWriter() {
    return new VoiceNumberView(
        id,
        number,
        contract,
        siteName,
        siteId,
        options,
        true,
        forwarding,
        version,
        updatedAt,
        normalised,
        warnings);
  }

  VoiceNumberView told(List<Normalisation> stored, List<LoopWarning> loops) {
    return new VoiceNumberView(
        id,
        number,
        contract,
        siteName,
        siteId,
        options,
        mayWrite,
        forwarding,
        version,
        updatedAt,
        stored,
        loops);
  }
}

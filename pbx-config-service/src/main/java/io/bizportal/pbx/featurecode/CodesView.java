package io.bizportal.pbx.featurecode;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contract's feature codes as they are shown.
 *
 * @param id their name in previews and plans
 */
@Schema(
    name = "FeatureCodes",
    requiredProperties = {"id", "version"})
record CodesView(
    UUID id,
    @Nullable String pickup,
    @Nullable String park,
    @Nullable String retrieve,
    @Nullable String voicemail,
    @Nullable String forwardingOn,
    @Nullable String forwardingOff,
    long version) {

  static CodesView of(ContractCodes row) {
    CodeSettings codes = row.settings();
    return new CodesView(
        row.id,
        codes.pickup(),
        codes.park(),
        codes.retrieve(),
        codes.voicemail(),
        codes.forwardingOn(),
        codes.forwardingOff(),
        row.version);
  }
}

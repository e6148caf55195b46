package io.bizportal.pbx.defaults;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contract's defaults as they are shown.
 *
 * @param id their name in previews and plans
 */
@Schema(
    name = "ContractDefaults",
    requiredProperties = {"id", "version"})
record DefaultsView(
    UUID id,
    @Nullable UUID holdMusic,
    @Nullable String outgoingNumber,
    @Nullable String notificationNumber,
    long version) {

  static DefaultsView of(ContractDefaults defaults) {
    return new DefaultsView(
        defaults.id,
        defaults.holdMusic,
        defaults.outgoingNumber,
        defaults.notificationNumber,
        defaults.version);
  }
}

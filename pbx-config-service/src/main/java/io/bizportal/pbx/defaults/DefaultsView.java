package io.bizportal.pbx.defaults;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contract's defaults as they are shown. */
@Schema(name = "ContractDefaults", requiredProperties = "version")
record DefaultsView(@Nullable UUID holdMusic, @Nullable String outgoingNumber, long version) {

  static DefaultsView of(ContractDefaults defaults) {
    return new DefaultsView(defaults.holdMusic, defaults.outgoingNumber, defaults.version);
  }
}

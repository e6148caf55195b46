package io.bizportal.entitlement.usage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an account did with a service. */
record ServiceUse(boolean pinned, @Nullable Instant usedAt) {

  static final ServiceUse NEVER = new ServiceUse(false, null);
}

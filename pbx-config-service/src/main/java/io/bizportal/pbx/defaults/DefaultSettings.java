package io.bizportal.pbx.defaults;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller asks for: all of it, at every change. */
record DefaultSettings(@Schema(description = "保留音; none: silence") @Nullable UUID holdMusic) {}

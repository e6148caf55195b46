package io.bizportal.pbx.barring;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks for.
 *
 * @param prefixes first digits of what may not be called
 */
@Schema(name = "BarringSettings")
record ProfileSettings(
    @Nullable String name,
    @Nullable List<@Nullable BarredCategory> categories,
    @Nullable List<@Nullable String> prefixes) {}

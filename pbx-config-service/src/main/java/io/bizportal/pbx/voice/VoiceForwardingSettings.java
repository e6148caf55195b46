package io.bizportal.pbx.voice;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks for. A condition left out is off.
 *
 * @param destinations up to five in their places; an empty text leaves a place empty
 * @param effective the place of the destination that calls go to, from 1
 */
public record VoiceForwardingSettings(
    @Nullable Boolean enabled,
    @Nullable Boolean unconditional,
    @Nullable Boolean busy,
    @Nullable Boolean noAnswer,
    @Nullable Boolean unreachable,
    @Schema(minimum = "5", maximum = "30", description = "left out: 30")
        @Nullable Integer ringSeconds,
    @Nullable VoiceTarget target,
    @Nullable List<@Nullable String> destinations,
    @Schema(minimum = "1", maximum = "5") @Nullable Integer effective) {}

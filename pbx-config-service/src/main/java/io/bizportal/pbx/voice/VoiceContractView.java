package io.bizportal.pbx.voice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contract of a voice group, as far as the caller reaches it.
 *
 * @param numbers how many telephone numbers it has
 */
@Schema(
    name = "VoiceGroupContract",
    requiredProperties = {"contract", "numbers", "mayWrite"})
record VoiceContractView(
    String contract, @Nullable String siteName, long numbers, boolean mayWrite) {}

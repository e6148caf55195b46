package io.bizportal.pbx.external;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller asks for: a number that leads to an extension, to a group, or nowhere yet. */
public record ExternalNumberSettings(
    @Schema(description = "外線番号", examples = "0312345678") @Nullable String digits,
    @Nullable ExternalNumberKind kind,
    @Nullable UUID extension,
    @Nullable UUID incomingGroup,
    @Nullable String memo) {}

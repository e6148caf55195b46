package io.bizportal.pbx.intent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Changes to be made together, and when. */
@Schema(requiredProperties = {"at", "changes"})
public record PlanRequest(
    @NotNull Instant at,
    @Nullable String memo,
    @NotEmpty @Size(max = PreviewRequest.MOST_CHANGES)
        List<@NotNull @Valid IntendedChange> changes) {}

package io.bizportal.pbx.intent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Changes to be looked at together. */
@Schema(requiredProperties = "changes")
public record PreviewRequest(
    @NotEmpty @Size(max = MOST_CHANGES) List<@NotNull @Valid IntendedChange> changes) {

  static final int MOST_CHANGES = 50;
}

package io.bizportal.pbx.external;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bizportal.pbx.rule.LoopWarning;
import io.bizportal.pbx.rule.Normalisation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An external number as it is shown.
 *
 * @param extensionNumber the number of {@code extension}
 * @param groupName the name of {@code incomingGroup}
 * @param groupNumber the representative number of {@code incomingGroup}
 */
@Schema(
    name = "ExternalNumber",
    requiredProperties = {"id", "digits", "kind", "memo", "version", "createdAt", "updatedAt"})
record ExternalNumberView(
    UUID id,
    String digits,
    ExternalNumberKind kind,
    @Nullable UUID extension,
    @Nullable String extensionNumber,
    @Nullable UUID incomingGroup,
    @Nullable String groupName,
    @Nullable String groupNumber,
    String memo,
    long version,
    Instant createdAt,
    Instant updatedAt,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Normalisation> normalised,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LoopWarning> warnings) {

  ExternalNumberView told(List<Normalisation> stored, List<LoopWarning> warned) {
    return new ExternalNumberView(
        id,
        digits,
        kind,
        extension,
        extensionNumber,
        incomingGroup,
        groupName,
        groupNumber,
        memo,
        version,
        createdAt,
        updatedAt,
        stored,
        warned);
  }
}

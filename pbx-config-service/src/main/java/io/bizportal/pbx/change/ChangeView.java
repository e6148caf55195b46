package io.bizportal.pbx.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One setting of a change set as it is shown.
 *
 * @param name what people call it, if that can be told
 * @param fields what differs, secrets by name only
 * @param references what people call the settings whose IDs stand in before and after
 */
@Schema(
    name = "SettingChange",
    requiredProperties = {"resource", "id", "action", "fields", "references"})
public record ChangeView(
    String resource,
    UUID id,
    @Nullable String name,
    Change.Action action,
    List<String> fields,
    @Schema(implementation = Object.class) @Nullable JsonNode before,
    @Schema(implementation = Object.class) @Nullable JsonNode after,
    Map<UUID, String> references) {}

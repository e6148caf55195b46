package io.bizportal.pbx.intent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is shown.
 *
 * @param names what people call the settings that are there
 * @param changeSet what it made, if it was applied
 * @param refusal why it made nothing, if it was refused
 */
@Schema(
    name = "PlannedChange",
    requiredProperties = {"id", "at", "account", "memo", "state", "changes", "names", "plannedAt"})
record PlanView(
    UUID id,
    Instant at,
    UUID account,
    String memo,
    PlanState state,
    List<IntendedChange> changes,
    Map<UUID, String> names,
    @Nullable UUID changeSet,
    @Nullable Refusal refusal,
    Instant plannedAt,
    @Nullable Instant settledAt) {}

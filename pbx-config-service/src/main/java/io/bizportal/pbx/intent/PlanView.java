package io.bizportal.pbx.intent;

import io.bizportal.pbx.change.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is shown.
 *
 * @param mayWrite whether the reader may cancel it
 * @param actorName the admin ID of a contract administrator
 * @param changes without what must lie nowhere in clear
 * @param names what people call the settings that are there
 * @param changeSet what it made, if it was applied
 * @param refusal why it made nothing, if it was refused
 */
@Schema(
    name = "PlannedChange",
    requiredProperties = {
      "id",
      "contract",
      "mayWrite",
      "at",
      "account",
      "actorKind",
      "memo",
      "state",
      "changes",
      "names",
      "plannedAt"
    })
public record PlanView(
    UUID id,
    String contract,
    boolean mayWrite,
    Instant at,
    UUID account,
    Actor.Kind actorKind,
    @Nullable String actorName,
    String memo,
    PlanState state,
    List<IntendedChange> changes,
    Map<UUID, String> names,
    @Nullable UUID changeSet,
    @Nullable Refusal refusal,
    Instant plannedAt,
    @Nullable Instant settledAt) {}

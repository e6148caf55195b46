package io.bizportal.pbx.change;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change set as it is shown (E7, E9).
 *
 * @param actorName the admin ID of a contract administrator
 * @param onBehalfOf the terminal user whose own settings all of it were, if that is another
 * @param undoes the change set that this one took back
 * @param undoneBy the change set that took this one back
 * @param total how many settings it changed; {@code changes} shows the first of them
 */
@Schema(
    name = "ChangeSet",
    requiredProperties = {
      "id",
      "contractVersion",
      "account",
      "client",
      "actorKind",
      "changedAt",
      "status",
      "total",
      "changes"
    })
public record ChangeSetView(
    UUID id,
    long contractVersion,
    UUID account,
    String client,
    Actor.Kind actorKind,
    @Nullable String actorName,
    @Nullable Owner onBehalfOf,
    Instant changedAt,
    @Nullable UUID undoes,
    @Nullable UUID undoneBy,
    Status status,
    @Nullable Instant appliedAt,
    long total,
    List<ChangeView> changes) {

  /** How far a change set has come. */
  @Schema(name = "ChangeSetStatus")
  public enum Status {
    /** Committed. */
    ACCEPTED,
    /** Told to the switch. */
    DELIVERED,
    /** The switch says that it works by it. */
    APPLIED
  }
}

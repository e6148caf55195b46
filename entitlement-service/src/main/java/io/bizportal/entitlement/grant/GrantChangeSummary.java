package io.bizportal.entitlement.grant;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change of a group in its history.
 *
 * @param groupName its name now, or its last one
 * @param joined for a change of members: whether {@code account} came or went
 * @param changedBy an account, or the name of a service
 * @param undoes the version that this took back
 * @param groupStands whether the group was there after it
 * @param undoable whether this is the newest of its group, which can be taken back
 */
@Schema(
    requiredProperties = {
      "grantVersion",
      "cause",
      "group",
      "groupName",
      "changedBy",
      "changedAt",
      "accountsGaining",
      "accountsLosing",
      "groupStands",
      "undoable"
    })
record GrantChangeSummary(
    long grantVersion,
    GrantCause cause,
    String group,
    String groupName,
    @Nullable UUID account,
    @Nullable Boolean joined,
    String changedBy,
    Instant changedAt,
    int accountsGaining,
    int accountsLosing,
    @Nullable Long undoes,
    boolean groupStands,
    boolean undoable) {}

package io.bizportal.entitlement.access;

import io.bizportal.entitlement.account.AccountStatus;
import io.bizportal.entitlement.contract.LifeCycleState;
import io.bizportal.entitlement.grant.Level;
import io.bizportal.entitlement.grant.PermissionLevel;
import io.bizportal.entitlement.grant.PermissionValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody may do what he may do with a contract (C12).
 *
 * @param level what his groups and a linked admin ID give him
 * @param visibleFrom from which day the settings site is open (C3)
 * @param enters whether he gets in today: level, visibility, life cycle and account all allow it
 * @param groups his groups, those that decide first
 * @param link the contract's admin ID, if he has linked it: then it decides
 */
@Schema(
    requiredProperties = {
      "contract",
      "account",
      "accountStatus",
      "lifeCycle",
      "visibleFrom",
      "level",
      "enters",
      "groups"
    })
record AccessExplanation(
    String contract,
    UUID account,
    AccountStatus accountStatus,
    LifeCycleState lifeCycle,
    LocalDate visibleFrom,
    Level level,
    boolean enters,
    List<GroupWord> groups,
    @Nullable AdminIdLink link) {

  /** An admin ID he linked to his account, having shown its password (C11). */
  @Schema(
      name = "AdminIdLink",
      requiredProperties = {"adminId", "linkedAt"})
  record AdminIdLink(String adminId, Instant linkedAt) {}

  /**
   * What one of the groups has to say.
   *
   * @param level what it gives by itself
   * @param decides whether the answer comes from it: no other group gives more
   * @param decidedOn which of its levels says so; absent if it says nothing
   * @param setBy who set that: an account, or the name of a service
   * @param addedBy who put the account into the group
   */
  @Schema(
      name = "GroupWord",
      requiredProperties = {"group", "name", "level", "decides", "addedBy", "addedAt"})
  record GroupWord(
      String group,
      String name,
      Level level,
      boolean decides,
      @Nullable PermissionLevel decidedOn,
      @Nullable PermissionValue value,
      @Nullable String setBy,
      @Nullable Instant setAt,
      String addedBy,
      Instant addedAt) {}
}

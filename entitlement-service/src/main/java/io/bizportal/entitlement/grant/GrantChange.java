package io.bizportal.entitlement.grant;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of who reaches what, before it has a version.
 *
 * @param joined for a change of members: whether the account came or went
 * @param before the group before, if there was one and the change is a group's
 * @param after the group after, if it still is there and the change is a group's
 * @param effects who gains or loses which level on which contracts; may be empty
 * @param undoes the version this takes back
 */
record GrantChange(
    String company,
    GrantCause cause,
    @Nullable String group,
    @Nullable String contract,
    @Nullable UUID account,
    @Nullable Boolean joined,
    @Nullable GroupState before,
    @Nullable GroupState after,
    List<GrantEffect> effects,
    String changedBy,
    @Nullable Long undoes) {

  GrantChange {
    effects = List.copyOf(effects);
  }

  /** A group that came, went or specifies something else. */
  static GrantChange group(
      GroupId key,
      GrantCause cause,
      @Nullable GroupState before,
      @Nullable GroupState after,
      List<GrantEffect> effects,
      String changedBy) {
    return new GrantChange(
        key.company(), cause, key.id(), null, null, null, before, after, effects, changedBy, null);
  }

  static GrantChange member(
      GroupId key, UUID account, boolean joined, List<GrantEffect> effects, String changedBy) {
    return new GrantChange(
        key.company(),
        GrantCause.MEMBERS,
        key.id(),
        null,
        account,
        joined,
        null,
        null,
        effects,
        changedBy,
        null);
  }

  static GrantChange account(
      String company, UUID account, List<GrantEffect> effects, String changedBy) {
    return new GrantChange(
        company,
        GrantCause.ACCOUNT,
        null,
        null,
        account,
        null,
        null,
        null,
        effects,
        changedBy,
        null);
  }

  /** Contracts came, or one changed; {@code contract} is null if several did at once. */
  static GrantChange contract(
      String company, @Nullable String contract, List<GrantEffect> effects, String changedBy) {
    return new GrantChange(
        company,
        GrantCause.CONTRACT,
        null,
        contract,
        null,
        null,
        null,
        null,
        effects,
        changedBy,
        null);
  }

  GrantChange undoing(long version) {
    return new GrantChange(
        company, cause, group, contract, account, joined, before, after, effects, changedBy,
        version);
  }
}

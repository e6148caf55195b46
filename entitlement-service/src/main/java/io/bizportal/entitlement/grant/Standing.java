package io.bizportal.entitlement.grant;

import io.bizportal.entitlement.ServiceKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is in which groups, what these specify, which admin IDs are linked and on which contracts it
 * bears: all or a part of a company at one instant. Changes are tried on a copy, so that a preview
 * needs no write.
 *
 * @param memberships the groups of accounts that may reach anything at all
 * @param links contracts that accounts reach by a linked admin ID
 * @param groups what groups specify; one that isn't here specifies nothing
 * @param contracts contracts that are not terminated
 */
public record Standing(
    Map<UUID, Set<String>> memberships,
    Map<UUID, Set<String>> links,
    Map<String, GroupPermissions> groups,
    Map<String, ServiceKind> contracts) {

  public static final Standing NOBODY = new Standing(Map.of(), Map.of(), Map.of(), Map.of());

  public Standing {
    memberships = Map.copyOf(memberships);
    links = Map.copyOf(links);
    groups = Map.copyOf(groups);
    contracts = Map.copyOf(contracts);
  }

  public Set<String> groupsOf(UUID account) {
    return memberships.getOrDefault(account, Set.of());
  }

  /** All by which an account reaches contracts. */
  Ties tiesOf(UUID account) {
    return memberships.containsKey(account)
        ? new Ties(groupsOf(account), links.getOrDefault(account, Set.of()))
        : Ties.NONE;
  }

  /** What an account may do with a contract, today or once it is visible. */
  public Level level(UUID account, String contract) {
    return level(tiesOf(account), contract);
  }

  Level level(Ties ties, String contract) {
    return ties.links().contains(contract) && contracts.containsKey(contract)
        ? Level.READ_WRITE
        : level(ties.groups(), contract);
  }

  /** What the members of these groups may do with a contract, today or once it is visible. */
  public Level level(Set<String> ofGroups, String contract) {
    ServiceKind service = contracts.get(contract);
    if (service == null) {
      return Level.NONE;
    }
    List<GroupPermissions> specified =
        ofGroups.stream().map(groups::get).filter(Objects::nonNull).toList();
    return EffectivePermission.of(specified, service, contract);
  }

  /** With another word of one group; null if it is gone with its memberships. */
  Standing with(String group, @Nullable GroupPermissions specified) {
    Map<String, GroupPermissions> others = new HashMap<>(groups);
    if (specified != null) {
      others.put(group, specified);
      return new Standing(memberships, links, others, contracts);
    }
    others.remove(group);
    Map<UUID, Set<String>> left = new HashMap<>();
    memberships.forEach((account, in) -> left.put(account, without(in, group)));
    return new Standing(left, links, others, contracts);
  }

  /** With an account in a group, or out of it. */
  Standing with(UUID account, String group, boolean member) {
    if (!memberships.containsKey(account)) {
      return this;
    }
    Map<UUID, Set<String>> changed = new HashMap<>(memberships);
    changed.compute(
        account,
        (id, in) -> {
          Set<String> stays = without(Objects.requireNonNull(in), group);
          if (member) {
            stays.add(group);
          }
          return stays;
        });
    return new Standing(changed, links, groups, contracts);
  }

  /** Without these contracts: as if they were terminated or not there yet. */
  Standing without(Set<String> gone) {
    Map<String, ServiceKind> left = new HashMap<>(contracts);
    left.keySet().removeAll(gone);
    return new Standing(memberships, links, groups, left);
  }

  private static Set<String> without(Set<String> in, String group) {
    Set<String> stays = new HashSet<>(in);
    stays.remove(group);
    return stays;
  }
}

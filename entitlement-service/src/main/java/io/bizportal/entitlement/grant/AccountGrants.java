package io.bizportal.entitlement.grant;

import io.bizportal.entitlement.ServiceKind;
import java.util.List;
import java.util.Set;

/**
 * All that an account's permissions follow from.
 *
 * @param groups what its groups specify
 * @param links contracts it reaches by a linked admin ID
 */
public record AccountGrants(List<GroupPermissions> groups, Set<String> links) {

  public static final AccountGrants NONE = new AccountGrants(List.of(), Set.of());

  /** What the account may do with a contract; a link gives all that the admin ID may (C11). */
  public Level on(ServiceKind service, String contract) {
    return links.contains(contract)
        ? Level.READ_WRITE
        : EffectivePermission.of(groups, service, contract);
  }
}

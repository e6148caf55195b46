package io.bizportal.entitlement.grant;

import java.util.Set;

/** By what an account reaches contracts: its groups, and contracts whose admin ID it has linked. */
record Ties(Set<String> groups, Set<String> links) {

  static final Ties NONE = new Ties(Set.of(), Set.of());
}

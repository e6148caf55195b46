package io.bizportal.kit.token;

import java.util.Set;

/** A program: another service, the operator's order system, Keycloak's own flow. */
public record ServiceCaller(String clientId, Set<String> roles) implements Caller {

  public ServiceCaller {
    roles = Set.copyOf(roles);
  }

  @Override
  public String getName() {
    return clientId;
  }
}

package io.bizportal.gateway.policy;

import io.bizportal.kit.network.Network;
import java.time.Duration;
import java.util.List;

/**
 * A company's policy.
 *
 * @param allowed none means that every address is allowed
 * @param idle how long a session may rest
 */
public record CompanyPolicy(List<Network> allowed, Duration idle, long version) {

  /** Whether people may come from this address. */
  public boolean admits(String address) {
    return allowed.isEmpty()
        || Network.address(address)
            .filter(from -> allowed.stream().anyMatch(network -> network.contains(from)))
            .isPresent();
  }
}

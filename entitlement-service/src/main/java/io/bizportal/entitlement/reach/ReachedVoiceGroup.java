package io.bizportal.entitlement.reach;

import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.grant.Level;
import java.util.Comparator;
import java.util.Map;

/**
 * A voice group somebody reaches.
 *
 * @param contracts those of its contracts that he may at least read, each at its own level; one or
 *     more
 */
public record ReachedVoiceGroup(
    String id, Map<String, Level> contracts, String company, long grantVersion)
    implements ReachedTarget {

  public ReachedVoiceGroup {
    contracts = Map.copyOf(contracts);
  }

  @Override
  public ServiceKind service() {
    return ServiceKind.IP_VOICE;
  }

  @Override
  public Level level() {
    return contracts.values().stream().max(Comparator.naturalOrder()).orElse(Level.NONE);
  }
}

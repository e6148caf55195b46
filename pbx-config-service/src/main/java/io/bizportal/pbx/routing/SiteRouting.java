package io.bizportal.pbx.routing;

import io.bizportal.pbx.access.ServiceSite;
import java.util.Set;
import java.util.UUID;

/** Reads where calls go at the contracts of one settings site. */
public interface SiteRouting {

  ServiceSite site();

  /** All of the contract that calls follow; those {@code asked} for that are the contract's too. */
  Routing of(String contract, Set<UUID> asked);
}

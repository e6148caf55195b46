package io.bizportal.pbx.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The settings sites there are; each serves contracts of one kind of service. */
public enum ServiceSite {
  CLOUD_PBX("SMART_PBX", "HIKARI_CLOUD_PBX"),
  DOTPHONE("DOTPHONE_OFFICE"),
  IP_VOICE("IP_VOICE");

  private final Set<String> services;

  ServiceSite(String... services) {
    this.services = Set.of(services);
  }

  /** Whether contracts of this service are set there. */
  public boolean serves(String service) {
    return services.contains(service);
  }

  /** Where contracts of a service are set, if anywhere. */
  public static Optional<ServiceSite> of(String service) {
    return Arrays.stream(values()).filter(site -> site.serves(service)).findFirst();
  }
}

package io.bizportal.gateway.upstream;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where the upstreams are; only scheme, host and port are used. */
@ConfigMapping(prefix = "bizportal.upstream")
public interface UpstreamConfig {
  URI identity();

  URI entitlement();

  URI pbx();

  URI keycloak();
}

package io.bizportal.gateway.proxy;

import io.bizportal.gateway.upstream.Upstream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be passed on.
 *
 * @param authorization what the upstream is shown instead of the caller's own credentials
 * @param setCookie the session cookie that goes back with the answer
 */
public record Forwarding(
    Upstream upstream, String uri, @Nullable String authorization, @Nullable String setCookie) {

  public Forwarding(Upstream upstream, String uri) {
    this(upstream, uri, null, null);
  }

  public Forwarding authorization(@Nullable String value) {
    return new Forwarding(upstream, uri, value, setCookie);
  }

  public Forwarding cookie(@Nullable String value) {
    return new Forwarding(upstream, uri, authorization, value);
  }

  /** Only Keycloak has cookies of its own. */
  boolean cookiesPass() {
    return upstream == Upstream.KEYCLOAK;
  }
}

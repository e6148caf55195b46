package io.bizportal.entitlement.token;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** identity-service, as far as the exchange needs it. */
@RegisterRestClient(configKey = "sessions")
@OidcClientFilter
interface IdentitySessions {

  /** Whether a session has ended. */
  record SessionState(String session, boolean ended) {}

  @GET
  @Path("/internal/v1/sessions/{session}")
  SessionState session(@PathParam("session") String session);
}

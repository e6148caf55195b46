package io.bizportal.pbx.access;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one question this service asks identity-service. */
@RegisterRestClient(configKey = "identity")
@OidcClientFilter
interface IdentityClient {

  /** Whether a session has ended. */
  record SessionState(String session, boolean ended) {}

  @GET
  @Path("/internal/v1/sessions/{session}")
  SessionState session(@PathParam("session") String session);
}

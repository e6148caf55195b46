package io.bizportal.pbx.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The questions this service asks identity-service. */
@RegisterRestClient(configKey = "identity")
@OidcClientFilter
interface IdentityClient {

  /** Whether a session has ended. */
  record SessionState(String session, boolean ended) {}

  /** Whether somebody still runs a contract by an admin ID. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record AdminIdState(boolean stands) {}

  @GET
  @Path("/internal/v1/contracts/{contract}/admin-ids/{id}")
  AdminIdState adminId(@PathParam("contract") String contract, @PathParam("id") UUID id);

  @GET
  @Path("/internal/v1/sessions/{session}")
  SessionState session(@PathParam("session") String session);
}

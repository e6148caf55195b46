package io.bizportal.pbx.access;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one question this service asks entitlement-service. */
@RegisterRestClient(configKey = "entitlement")
@OidcClientFilter
interface EntitlementClient {

  /** What a company's grants stand at. */
  record GrantVersion(String company, long grantVersion) {}

  @GET
  @Path("/internal/v1/companies/{company}/grant-version")
  GrantVersion grantVersion(@PathParam("company") String company);
}

package io.bizportal.entitlement.order;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** identity-service, as far as orders need it. */
@RegisterRestClient(configKey = "identity")
@OidcClientFilter
@Path("/internal/v1")
interface IdentityService {

  /** Idempotent by company. */
  @POST
  @Path("/companies")
  CompanyRegistered register(RegisterCompany company);
}

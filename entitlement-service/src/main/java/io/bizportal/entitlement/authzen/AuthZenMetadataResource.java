package io.bizportal.entitlement.authzen;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The decision point's metadata. */
@Path("/.well-known/authzen-configuration")
@PermitAll
class AuthZenMetadataResource {

  private final String base;

  AuthZenMetadataResource(@ConfigProperty(name = "bizportal.sts.issuer") String base) {
    this.base = base;
  }

  @GET
  @Operation(summary = "Where access evaluations are asked for (OpenID AuthZEN)")
  public AuthZenMetadata metadata() {
    return AuthZenMetadata.of(base);
  }
}

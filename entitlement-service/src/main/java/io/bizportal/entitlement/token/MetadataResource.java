package io.bizportal.entitlement.token;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What receivers and clients need to know of the issuer: its keys and its metadata. */
@Path("/")
@PermitAll
class MetadataResource {

  private final SigningKeys keys;
  private final StsConfig config;

  MetadataResource(SigningKeys keys, StsConfig config) {
    this.keys = keys;
    this.config = config;
  }

  @GET
  @Path("/oauth/jwks")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The keys contract tokens are signed with")
  public RestResponse<Map<String, Object>> keys() {
    return cached(keys.published().toJSONObject(true));
  }

  @GET
  @Path("/.well-known/oauth-authorization-server")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The issuer's metadata (RFC 8414)")
  public RestResponse<IssuerMetadata> metadata() {
    return cached(IssuerMetadata.of(config.issuer()));
  }

  private static <T> RestResponse<T> cached(T body) {
    return ResponseBuilder.ok(body).header("Cache-Control", "public, max-age=300").build();
  }
}

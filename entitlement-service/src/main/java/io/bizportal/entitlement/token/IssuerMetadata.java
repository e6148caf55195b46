package io.bizportal.entitlement.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The issuer's metadata (RFC 8414, RFC 9396). */
record IssuerMetadata(
    String issuer,
    @JsonProperty("token_endpoint") String tokenEndpoint,
    @JsonProperty("jwks_uri") String jwksUri,
    @JsonProperty("grant_types_supported") List<String> grantTypes,
    @JsonProperty("response_types_supported") List<String> responseTypes,
    @JsonProperty("token_endpoint_auth_methods_supported") List<String> authenticationMethods,
    @JsonProperty("scopes_supported") List<String> scopes,
    @JsonProperty("authorization_details_types_supported") List<String> detailTypes) {

  static IssuerMetadata of(String issuer) {
    return new IssuerMetadata(
        issuer,
        issuer + "/oauth/token",
        issuer + "/oauth/jwks",
        List.of("urn:ietf:params:oauth:grant-type:token-exchange"),
        List.of(),
        List.of("client_secret_basic"),
        List.of("read", "write"),
        List.of("contract"));
  }
}

package io.bizportal.entitlement.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The answer to an exchange (RFC 8693, 2.2.1). */
record ExchangeAnswer(
    @JsonProperty("access_token") String accessToken,
    @JsonProperty("issued_token_type") String issuedTokenType,
    @JsonProperty("token_type") String tokenType,
    @JsonProperty("expires_in") long expiresIn,
    String scope,
    @JsonProperty("authorization_details") List<Map<String, Object>> authorizationDetails) {

  static ExchangeAnswer bearer(
      String token, long expiresIn, Set<Action> granted, List<Map<String, Object>> details) {
    return new ExchangeAnswer(
        token,
        ExchangeToken.ACCESS_TOKEN_TYPE,
        "Bearer",
        expiresIn,
        granted.stream().map(Action::wireName).collect(Collectors.joining(" ")),
        details);
  }
}

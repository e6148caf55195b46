package io.bizportal.entitlement.token;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The token endpoint; whoever calls it proves himself to {@link ClientAuthentication}. */
@Path("/oauth/token")
@PermitAll
@RunOnVirtualThread
class TokenResource {

  private final ClientAuthentication clients;
  private final ExchangeToken exchange;

  TokenResource(ClientAuthentication clients, ExchangeToken exchange) {
    this.clients = clients;
    this.exchange = exchange;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Exchanges a person's token for a contract token (RFC 8693)")
  public RestResponse<ExchangeAnswer> token(
      @HeaderParam("Authorization") @Nullable String authorization,
      @HeaderParam("X-Grant-Version") @Nullable String grantVersion,
      @Nullable String body) {
    String client = clients.client(authorization);
    ExchangeAnswer answer = exchange.exchange(TokenForm.parse(body), client, grantVersion);
    return notStored(ResponseBuilder.ok(answer)).build();
  }

  @ServerExceptionMapper
  public RestResponse<Map<String, String>> refused(ExchangeRefused refusal) {
    ResponseBuilder<Map<String, String>> answer =
        ResponseBuilder.create(
            RestResponse.Status.fromStatusCode(refusal.error().status()),
            Map.of("error", refusal.error().code(), "error_description", refusal.description()));
    answer.type(MediaType.APPLICATION_JSON_TYPE);
    if (refusal.error() == OAuthError.INVALID_CLIENT) {
      answer.header("WWW-Authenticate", "Basic realm=\"token\", charset=\"UTF-8\"");
    }
    return notStored(answer).build();
  }

  private static <T> ResponseBuilder<T> notStored(ResponseBuilder<T> answer) {
    return answer.header("Cache-Control", "no-store").header("Pragma", "no-cache");
  }
}

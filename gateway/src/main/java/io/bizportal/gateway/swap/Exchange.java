package io.bizportal.gateway.swap;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.bizportal.gateway.GatewayConfig;
import io.bizportal.gateway.Refusals;
import io.bizportal.gateway.upstream.BackChannel;
import io.bizportal.gateway.upstream.Upstream;
import io.bizportal.kit.problem.CommonProblem;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** The token exchange (RFC 8693) as this gateway's client uses it. */
@ApplicationScoped
class Exchange {

  private static final Logger LOG = Logger.getLogger(Exchange.class);
  private static final URI ENDPOINT = URI.create("http://entitlement/oauth/token");
  private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

  private final BackChannel backChannel;
  private final ClientSecretBasic client;

  Exchange(BackChannel backChannel, GatewayConfig config) {
    this.backChannel = backChannel;
    this.client =
        new ClientSecretBasic(new ClientID(config.clientId()), new Secret(config.clientSecret()));
  }

  /**
   * All that the access token's bearer may do at the target: 404 if that is nothing, 401 if the
   * access token itself is refused.
   */
  Future<ContractToken> token(String accessToken, Target target, long atLeast) {
    HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, ENDPOINT);
    client.applyTo(request);
    request.setHeader("Content-Type", "application/x-www-form-urlencoded");
    request.setHeader("X-Grant-Version", Long.toString(atLeast));
    request.setBody(
        URLUtils.serializeParameters(
            Map.of(
                "grant_type", List.of("urn:ietf:params:oauth:grant-type:token-exchange"),
                "subject_token", List.of(accessToken),
                "subject_token_type", List.of(ACCESS_TOKEN),
                "audience", List.of("pbx-config"),
                "resource", List.of(target.resource()))));
    return backChannel.send(Upstream.ENTITLEMENT, request).compose(Exchange::read);
  }

  private static Future<ContractToken> read(HTTPResponse response) {
    try {
      Map<String, Object> answer = JSONObjectUtils.parse(response.getBody());
      return response.indicatesSuccess()
          ? Future.succeededFuture(ContractToken.of(String.valueOf(answer.get("access_token"))))
          : refused(String.valueOf(answer.get("error")));
    } catch (ParseException e) {
      return Future.failedFuture(Refusals.unavailable(e));
    }
  }

  private static Future<ContractToken> refused(String error) {
    return switch (error) {
      case "invalid_target" -> Refusals.refuse(CommonProblem.NOT_FOUND);
      case "invalid_grant" -> Refusals.refuse(CommonProblem.UNAUTHORIZED);
      case "invalid_scope" -> Refusals.refuse(CommonProblem.FORBIDDEN);
      default -> {
        LOG.errorf("entitlement-service refuses this gateway: %s", error);
        yield Future.failedFuture(Refusals.unavailable(new IllegalStateException(error)));
      }
    };
  }
}

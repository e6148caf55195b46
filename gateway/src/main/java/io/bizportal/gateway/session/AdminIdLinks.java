package io.bizportal.gateway.session;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import io.bizportal.gateway.GatewayConfig;
import io.bizportal.gateway.upstream.BackChannel;
import io.bizportal.gateway.upstream.Upstream;
import io.vertx.core.Future;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.jboss.logging.Logger;

/** Hands identity-service the proof that somebody signed in with an admin ID (C11). */
@ApplicationScoped
class AdminIdLinks {

  private static final Logger LOG = Logger.getLogger(AdminIdLinks.class);

  /** What became of it, as the page that set out for it is told. */
  enum Outcome {
    DONE,
    REFUSED,
    FOREIGN,
    FULL,
    FAILED
  }

  private final BackChannel backChannel;
  private final URI endpoint;

  AdminIdLinks(BackChannel backChannel, GatewayConfig config) {
    this.backChannel = backChannel;
    this.endpoint = config.publicUrl().resolve("/v1/me/admin-ids");
  }

  /**
   * Links an admin ID to an account.
   *
   * @param portalToken of the account
   * @param proof the access token of the sign-in with the admin ID
   */
  Future<Outcome> link(String portalToken, String proof) {
    HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, endpoint);
    request.setAuthorization("Bearer " + portalToken);
    request.setEntityContentType(ContentType.APPLICATION_JSON);
    request.setBody(new JsonObject().put("proof", proof).encode());
    return backChannel.send(Upstream.IDENTITY, request).map(AdminIdLinks::outcome);
  }

  private static Outcome outcome(HTTPResponse response) {
    if (response.indicatesSuccess()) {
      return Outcome.DONE;
    }
    return switch (response.getStatusCode()) {
      case 422 -> Outcome.REFUSED;
      case 409 -> code(response).equals("too-many-admin-ids") ? Outcome.FULL : Outcome.FOREIGN;
      default -> {
        LOG.warnf("identity-service links no admin ID: %d", response.getStatusCode());
        yield Outcome.FAILED;
      }
    };
  }

  private static String code(HTTPResponse response) {
    try {
      return new JsonObject(response.getBody()).getString("code", "");
    } catch (DecodeException | ClassCastException e) {
      return "";
    }
  }
}

package io.bizportal.gateway.session;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import io.bizportal.gateway.GatewayConfig;
import io.bizportal.gateway.Refusals;
import io.bizportal.gateway.upstream.BackChannel;
import io.bizportal.gateway.upstream.Upstream;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What the gateway says to Keycloak behind the browser's back. */
@ApplicationScoped
class Keycloak {

  private final BackChannel backChannel;
  private final ClientID client;
  private final ClientAuthentication authentication;
  private final URI publicUrl;

  Keycloak(BackChannel backChannel, GatewayConfig config) {
    this.backChannel = backChannel;
    this.client = new ClientID(config.clientId());
    this.authentication = new ClientSecretBasic(client, new Secret(config.clientSecret()));
    this.publicUrl = config.publicUrl();
  }

  ClientID client() {
    return client;
  }

  /** Where browsers go to sign in. */
  URI authorizationEndpoint(Realm realm) {
    return endpoint(realm, "/auth");
  }

  /** Redeems a code or a refresh token; an OAuth error is an answer, not a failure. */
  Future<TokenResponse> redeem(Realm realm, AuthorizationGrant grant) {
    HTTPRequest request =
        new TokenRequest(endpoint(realm, "/token"), authentication, grant, null).toHTTPRequest();
    return backChannel
        .send(Upstream.KEYCLOAK, request)
        .compose(
            response -> {
              try {
                return Future.succeededFuture(OIDCTokenResponseParser.parse(response));
              } catch (ParseException e) {
                return Future.failedFuture(e);
              }
            });
  }

  /** Whether a realm's token is still good, its session included. */
  Future<Boolean> isActive(Realm realm, String token) {
    HTTPRequest request =
        new HTTPRequest(HTTPRequest.Method.POST, endpoint(realm, "/token/introspect"));
    authentication.applyTo(request);
    request.setEntityContentType(ContentType.APPLICATION_URLENCODED);
    request.setBody("token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    return backChannel
        .send(Upstream.KEYCLOAK, request)
        .compose(
            response -> {
              try {
                return Future.succeededFuture(
                    response.indicatesSuccess()
                        && Boolean.TRUE.equals(response.getBodyAsJSONObject().get("active")));
              } catch (ParseException e) {
                return Future.failedFuture(Refusals.unavailable(e));
              }
            });
  }

  /** Ends the session a refresh token belongs to; one that is over already counts as ended. */
  Future<Void> endSession(Realm realm, String refreshToken) {
    HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, endpoint(realm, "/logout"));
    authentication.applyTo(request);
    request.setEntityContentType(ContentType.APPLICATION_URLENCODED);
    request.setBody("refresh_token=" + URLEncoder.encode(refreshToken, StandardCharsets.UTF_8));
    return backChannel
        .send(Upstream.KEYCLOAK, request)
        .compose(
            response ->
                response.indicatesSuccess() || response.getStatusCode() == 400
                    ? Future.succeededFuture()
                    : Future.failedFuture("answered " + response.getStatusCode()));
  }

  private URI endpoint(Realm realm, String path) {
    return publicUrl.resolve("/auth/realms/" + realm.label() + "/protocol/openid-connect" + path);
  }
}

package io.bizportal.gateway.session;

import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.bizportal.gateway.GatewayConfig;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Authorization code with PKCE, as the confidential client that the gateway is. */
@ApplicationScoped
class SignIn {

  private static final Set<String> LANGUAGES = Set.of("ja", "en");
  static final String PURPOSE = "sign-in";
  static final Duration PATIENCE = Duration.ofMinutes(30);

  /** Where the browser goes next, and the cookie that will prove it is the same one. */
  record Departure(URI to, SignInState state) {}

  /** Somebody who came back signed in. */
  record Arrival(AccessToken token, Instant signedInAt) {}

  private final Keycloak keycloak;
  private final IdTokens idTokens;
  private final URI callback;
  private final Clock clock;

  SignIn(Keycloak keycloak, IdTokens idTokens, GatewayConfig config, Clock clock) {
    this.keycloak = keycloak;
    this.idTokens = idTokens;
    this.callback = config.publicUrl().resolve("/session/callback");
    this.clock = clock;
  }

  Departure depart(Wish wish) {
    State state = new State();
    Nonce nonce = new Nonce();
    CodeVerifier verifier = new CodeVerifier();
    AuthenticationRequest.Builder request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE, new Scope("openid"), keycloak.client(), callback)
            .endpointURI(keycloak.authorizationEndpoint(wish.realm()))
            .state(state)
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256);
    String language = wish.language();
    if (language != null && LANGUAGES.contains(language)) {
      request.uiLocales(List.of(tag(language)));
    }
    Brand brand = wish.brand();
    if (brand != null) {
      request.customParameter("brand", brand.name());
    }
    switch (wish.purpose()) {
      case SIGN_IN -> {}
      case PASSWORD -> request.customParameter("kc_action", "UPDATE_PASSWORD");
      // Somebody who is signed in there already has proved nothing now.
      case LINK -> request.prompt(new Prompt(Prompt.Type.LOGIN));
    }
    return new Departure(
        request.build().toURI(),
        new SignInState(
            wish,
            state.getValue(),
            nonce.getValue(),
            verifier.getValue(),
            clock.instant().getEpochSecond()));
  }

  /** Redeems the code the browser brought; fails if anything about it isn't as expected. */
  Future<Arrival> arrive(AuthenticationResponse response, SignInState expected) {
    Instant started = Instant.ofEpochSecond(expected.startedEpochSecond());
    if (started.plus(PATIENCE).isBefore(clock.instant())) {
      return Future.failedFuture("took too long");
    }
    if (response.getIssuer() != null
        && !response.getIssuer().equals(idTokens.issuer(expected.wish().realm()))) {
      return Future.failedFuture("answered by another issuer");
    }
    return switch (response) {
      case AuthenticationSuccessResponse success when success.getAuthorizationCode() != null ->
          redeem(success.getAuthorizationCode(), expected);
      case AuthenticationErrorResponse error ->
          Future.failedFuture("refused: " + error.getErrorObject().getCode());
      default -> Future.failedFuture("no code");
    };
  }

  private Future<Arrival> redeem(AuthorizationCode code, SignInState expected) {
    return keycloak
        .redeem(
            expected.wish().realm(),
            new AuthorizationCodeGrant(code, callback, new CodeVerifier(expected.verifier())))
        .compose(answer -> check(answer, expected));
  }

  private Future<Arrival> check(TokenResponse answer, SignInState expected) {
    if (!(answer instanceof OIDCTokenResponse success)) {
      return Future.failedFuture("code not redeemed");
    }
    OIDCTokens tokens = success.getOIDCTokens();
    if (tokens.getIDToken() == null) {
      return Future.failedFuture("no ID token");
    }
    return idTokens
        .check(expected.wish().realm(), tokens.getIDToken(), expected.nonce())
        .compose(claims -> arrival(expected.wish().realm(), tokens, claims));
  }

  private Future<Arrival> arrival(Realm realm, OIDCTokens tokens, IDTokenClaimsSet claims) {
    try {
      AccessToken token = AccessToken.of(realm, tokens, null, clock.instant());
      if (claims.getSessionID() == null || !token.sid().equals(claims.getSessionID().getValue())) {
        return Future.failedFuture("tokens of two sessions");
      }
      Instant signedInAt =
          claims.getAuthenticationTime() == null
              ? clock.instant()
              : claims.getAuthenticationTime().toInstant();
      return Future.succeededFuture(new Arrival(token, signedInAt));
    } catch (ParseException e) {
      return Future.failedFuture(e);
    }
  }

  private static LangTag tag(String language) {
    try {
      return new LangTag(language);
    } catch (LangTagException e) {
      throw new IllegalArgumentException(e);
    }
  }
}

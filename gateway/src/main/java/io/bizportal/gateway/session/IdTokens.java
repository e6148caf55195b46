package io.bizportal.gateway.session;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.bizportal.gateway.upstream.OffLoop;
import io.bizportal.kit.token.TokenConfig;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.MalformedURLException;
import java.util.EnumMap;
import java.util.Map;

/** Checks that an ID token is the realm's, for this gateway, and for this very sign-in. */
@ApplicationScoped
class IdTokens {

  private static final int KEYS_MILLIS = 2_000;
  private static final int KEYS_BYTES = 256 * 1024;

  private final OffLoop offLoop;
  private final Map<Realm, IDTokenValidator> validators = new EnumMap<>(Realm.class);

  IdTokens(OffLoop offLoop, Keycloak keycloak, TokenConfig config) throws MalformedURLException {
    this.offLoop = offLoop;
    validators.put(Realm.PORTAL, validator(config.portal().orElseThrow(), keycloak.client()));
    validators.put(Realm.LINE, validator(config.line().orElseThrow(), keycloak.client()));
  }

  private static IDTokenValidator validator(TokenConfig.Kind kind, ClientID client)
      throws MalformedURLException {
    var source =
        JWKSourceBuilder.<SecurityContext>create(
                kind.jwksUri().toURL(),
                new DefaultResourceRetriever(KEYS_MILLIS, KEYS_MILLIS, KEYS_BYTES))
            .retrying(true)
            .build();
    return new IDTokenValidator(
        new Issuer(kind.issuer()),
        client,
        new JWSVerificationKeySelector<SecurityContext>(JWSAlgorithm.ES256, source),
        null);
  }

  Issuer issuer(Realm realm) {
    return of(realm).getExpectedIssuer();
  }

  Future<IDTokenClaimsSet> check(Realm realm, JWT token, String nonce) {
    // Fetching the keys blocks.
    return offLoop.run(() -> of(realm).validate(token, new Nonce(nonce)));
  }

  private IDTokenValidator of(Realm realm) {
    return requireNonNull(validators.get(realm));
  }
}

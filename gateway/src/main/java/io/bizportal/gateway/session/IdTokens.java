package io.bizportal.gateway.session;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.bizportal.gateway.upstream.OffLoop;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.MalformedURLException;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks that an ID token is Keycloak's, for this gateway, and for this very sign-in. */
@ApplicationScoped
class IdTokens {

  private static final int KEYS_MILLIS = 2_000;
  private static final int KEYS_BYTES = 256 * 1024;

  private final OffLoop offLoop;
  private final Issuer issuer;
  private final IDTokenValidator validator;

  IdTokens(
      OffLoop offLoop,
      Keycloak keycloak,
      @ConfigProperty(name = "bizportal.tokens.portal.issuer") String issuer,
      @ConfigProperty(name = "bizportal.tokens.portal.jwks-uri") URI jwks)
      throws MalformedURLException {
    this.offLoop = offLoop;
    this.issuer = new Issuer(issuer);
    var source =
        JWKSourceBuilder.<SecurityContext>create(
                jwks.toURL(), new DefaultResourceRetriever(KEYS_MILLIS, KEYS_MILLIS, KEYS_BYTES))
            .retrying(true)
            .build();
    this.validator =
        new IDTokenValidator(
            this.issuer,
            keycloak.client(),
            new JWSVerificationKeySelector<SecurityContext>(JWSAlgorithm.ES256, source),
            null);
  }

  Issuer issuer() {
    return issuer;
  }

  Future<IDTokenClaimsSet> check(JWT token, String nonce) {
    // Fetching the keys blocks.
    return offLoop.run(() -> validator.validate(token, new Nonce(nonce)));
  }
}

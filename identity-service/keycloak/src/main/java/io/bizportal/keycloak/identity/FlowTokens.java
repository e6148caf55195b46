package io.bizportal.keycloak.identity;

import java.util.List;
import java.util.UUID;
import org.keycloak.common.util.Time;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.crypto.SignatureSignerContext;
import org.keycloak.jose.jws.JWSBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.services.Urls;
import org.keycloak.urls.UrlType;

/**
 * Tokens by which Keycloak itself calls identity-service. Made in-process, so there is no client
 * secret to keep and nobody outside can obtain the role {@code keycloak-flow}.
 */
public final class FlowTokens {

  private static final int LIFE_SECONDS = 30;

  /** The issuer as the public sees it; a service behind the gateway pins exactly this one. */
  public String issuer(KeycloakSession session) {
    return Urls.realmIssuer(
        session.getContext().getUri(UrlType.FRONTEND).getBaseUri(),
        session.getContext().getRealm().getName());
  }

  /** Signs for the realm of the session's context. */
  public String issue(KeycloakSession session, String issuer) {
    JsonWebToken token =
        new JsonWebToken()
            .id(UUID.randomUUID().toString())
            .issuer(issuer)
            .subject("keycloak")
            .audience("identity")
            .issuedFor("keycloak")
            .iat((long) Time.currentTime())
            .exp((long) Time.currentTime() + LIFE_SECONDS);
    token.setOtherClaims("client_id", "keycloak");
    token.setOtherClaims("roles", List.of("keycloak-flow"));
    SignatureSignerContext signer =
        session.getProvider(SignatureProvider.class, Algorithm.ES256).signer();
    return new JWSBuilder().type("at+jwt").kid(signer.getKid()).jsonContent(token).sign(signer);
  }
}

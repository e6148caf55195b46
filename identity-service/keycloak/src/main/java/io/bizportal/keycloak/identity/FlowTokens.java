package io.bizportal.keycloak.identity;

import java.util.List;
import java.util.UUID;
import org.keycloak.common.util.Time;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.crypto.ServerECDSASignatureSignerContext;
import org.keycloak.jose.jws.JWSBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.services.Urls;
import org.keycloak.urls.UrlType;

/**
 * Tokens by which Keycloak itself calls identity-service, whichever realm somebody signs in to.
 * Made in-process, so there is no client secret to keep and nobody outside can obtain the role
 * {@code keycloak-flow}. All are realm {@code portal}'s: a service that trusted a second issuer
 * would have to tell that realm's people from this one's.
 */
public final class FlowTokens {

  private static final String REALM = "portal";
  private static final int LIFE_SECONDS = 30;

  /** The issuer as the public sees it; a service behind the gateway pins exactly this one. */
  public String issuer(KeycloakSession session) {
    return Urls.realmIssuer(session.getContext().getUri(UrlType.FRONTEND).getBaseUri(), REALM);
  }

  /** Signed with realm {@code portal}'s key. */
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
    KeyWrapper key =
        session
            .keys()
            .getActiveKey(session.realms().getRealmByName(REALM), KeyUse.SIG, Algorithm.ES256);
    return new JWSBuilder()
        .type("at+jwt")
        .kid(key.getKid())
        .jsonContent(token)
        .sign(new ServerECDSASignatureSignerContext(key));
  }
}

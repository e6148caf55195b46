package io.bizportal.kit.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import io.bizportal.embedded.TestIssuer;
import io.bizportal.kit.jwks.IssuerKeys;
import java.net.URI;
import java.net.http.HttpClient;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

// C8
class KnownSignaturesTest {

  private static final TestIssuer ISSUER = TestIssuer.shared();

  private final KnownSignatures signatures = new KnownSignatures();

  private static String token() {
    return ISSUER.portalToken(UUID.randomUUID(), "C0000001", "portal-administrator").sign();
  }

  @Test
  void whatWasGoodStaysGoodAndNothingElseBecomesGoodByIt() throws ParseException {
    String known = token();
    String other = token();
    assertThat(isGood(known)).isTrue();
    assertThat(isGood(known)).isTrue();

    String[] own = known.split("\\.");
    String[] others = other.split("\\.");
    assertThat(isGood(own[0] + "." + others[1] + "." + own[2])).isFalse();
    assertThat(isGood(own[0] + "." + own[1] + "." + others[2])).isFalse();
    assertThat(isGood(known)).isTrue();
  }

  @Test
  void aKeyThatAnIssuerNoLongerHasMakesNothingGood() throws ParseException, JOSEException {
    ECKey next = new ECKeyGenerator(Curve.P_256).keyID(ISSUER.key().getKeyID()).generate();
    SignedJWT token = SignedJWT.parse(token());
    assertThat(signatures.isGood(token, ISSUER.key().toPublicJWK())).isTrue();

    assertThat(signatures.isGood(token, next.toPublicJWK())).isFalse();
  }

  @Test
  void aTokenWhoseSignatureIsKnownStillExpires() {
    MovedClock clock = new MovedClock();
    TokenProfile profile =
        new TokenProfile(
            ISSUER.portalIssuer(),
            "identity",
            URI.create(ISSUER.jwksUri()),
            Set.of("ES256"),
            Set.of("at+jwt"),
            Duration.ofMinutes(15));
    IssuerKeys keys =
        new IssuerKeys(profile.jwksUri(), HttpClient.newHttpClient(), Clock.systemUTC());
    TokenVerifier verifier =
        new TokenVerifier(List.of(new TokenCheck(profile, keys, CallerClaims::portal, clock)));
    String token = token();
    Instant end = verifier.verify(token).expiresAt();

    clock.now = end.minusMillis(1);
    assertThat(verifier.verify(token).expiresAt()).isEqualTo(end);
    clock.now = end;
    assertThatExceptionOfType(TokenRefused.class).isThrownBy(() -> verifier.verify(token));
  }

  private boolean isGood(String token) throws ParseException {
    return signatures.isGood(SignedJWT.parse(token), ISSUER.key().toPublicJWK());
  }

  private static final class MovedClock extends Clock {

    private Instant now = Instant.now();

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}

package io.bizportal.entitlement.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTClaimsSet;
import io.bizportal.kit.token.EndedSessions;
import io.bizportal.kit.token.TokenVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Reads subject tokens: portal tokens of a person, good for this service, session not ended.
 *
 * <p>A person crosses over to several contracts with one token, so a signature that was found good
 * is remembered for a minute. Only the signature and the claims are: expiry and the end of the
 * session are looked at every time.
 */
@ApplicationScoped
class SubjectTokens {

  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int MOST = 50_000;

  private final TokenVerifier verifier;
  private final EndedSessions ended;
  private final Clock clock;
  private final Cache<String, Subject> good =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

  SubjectTokens(TokenVerifier verifier, EndedSessions ended, Clock clock) {
    this.verifier = verifier;
    this.ended = ended;
    this.clock = clock;
  }

  Subject verify(String token) {
    String digest = digest(token);
    Subject subject = good.getIfPresent(digest);
    if (subject == null) {
      subject = read(token);
      good.put(digest, subject);
    }
    if (!clock.instant().isBefore(subject.expiresAt())) {
      throw new ExchangeRefused(OAuthError.INVALID_GRANT, "subject token is not good");
    }
    if (ended.isEnded(subject.session())) {
      throw new ExchangeRefused(OAuthError.INVALID_GRANT, "session has ended");
    }
    return subject;
  }

  private Subject read(String token) {
    try {
      return subject(verifier.verify(token));
    } catch (ExchangeRefused e) {
      throw e;
    } catch (Exception e) {
      throw new ExchangeRefused(OAuthError.INVALID_GRANT, "subject token is not good");
    }
  }

  private static Subject subject(JWTClaimsSet claims) throws ParseException {
    String account = claims.getStringClaim("account");
    String company = claims.getStringClaim("company");
    String session = claims.getStringClaim("sid");
    if (account == null || company == null || session == null) {
      throw new ExchangeRefused(OAuthError.INVALID_GRANT, "subject token speaks for no person");
    }
    List<String> amr = claims.getStringListClaim("amr");
    return new Subject(
        UUID.fromString(account),
        company,
        session,
        claims.getLongClaim("auth_time"),
        amr == null ? List.of() : amr,
        claims.getExpirationTime().toInstant());
  }

  private static String digest(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

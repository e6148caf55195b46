package io.bizportal.entitlement.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.EndedSessions;
import io.bizportal.kit.token.KeysUnknown;
import io.bizportal.kit.token.PortalCaller;
import io.bizportal.kit.token.TokenRefused;
import io.bizportal.kit.token.TokenVerifier;
import io.bizportal.kit.token.Verified;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

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
    if (!ended.running(subject.session())) {
      throw new ExchangeRefused(OAuthError.INVALID_GRANT, "session has ended");
    }
    return subject;
  }

  private Subject read(String token) {
    try {
      return subject(verifier.verify(token));
    } catch (KeysUnknown e) {
      throw new ProblemException(CommonProblem.UNAVAILABLE).withHeader("Retry-After", "2");
    } catch (TokenRefused | ParseException e) {
      throw new ExchangeRefused(OAuthError.INVALID_GRANT, "subject token is not good");
    }
  }

  private static Subject subject(Verified token) throws ParseException {
    if (!(token.caller() instanceof PortalCaller person) || person.session() == null) {
      throw new ExchangeRefused(OAuthError.INVALID_GRANT, "subject token speaks for no person");
    }
    List<String> amr = token.claims().getStringListClaim("amr");
    return new Subject(
        person.account(),
        person.company(),
        person.session(),
        token.claims().getLongClaim("auth_time"),
        amr == null ? List.of() : amr,
        token.expiresAt());
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

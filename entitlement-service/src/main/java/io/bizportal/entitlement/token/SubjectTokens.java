package io.bizportal.entitlement.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.EndedSessions;
import io.bizportal.kit.token.KeysUnknown;
import io.bizportal.kit.token.LineCaller;
import io.bizportal.kit.token.LineTokens;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads subject tokens: those of a person, of realm {@code portal} or {@code line} as their issuer
 * says, good for this service, session not ended.
 *
 * <p>A person crosses over to several contracts with one token, so a signature that was found good
 * is remembered for a minute. Only the signature and the claims are: expiry and the end of the
 * session are looked at every time. The kit remembers good signatures too, but parses the token
 * again each time, here twice, as its issuer says whose check it is; looking up a digest saves
 * that.
 */
@ApplicationScoped
class SubjectTokens {

  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int MOST = 50_000;

  private final TokenVerifier verifier;
  private final LineTokens lineTokens;
  private final EndedSessions ended;
  private final Clock clock;
  private final Cache<String, Subject> good =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

  SubjectTokens(TokenVerifier verifier, LineTokens lineTokens, EndedSessions ended, Clock clock) {
    this.verifier = verifier;
    this.lineTokens = lineTokens;
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
      return subject(lineTokens.claims(token) ? lineTokens.verify(token) : verifier.verify(token));
    } catch (KeysUnknown e) {
      throw new ProblemException(CommonProblem.UNAVAILABLE).withHeader("Retry-After", "2");
    } catch (TokenRefused | ParseException e) {
      throw new ExchangeRefused(OAuthError.INVALID_GRANT, "subject token is not good");
    }
  }

  private static Subject subject(Verified token) throws ParseException {
    return switch (token.caller()) {
      case PortalCaller person when person.session() != null ->
          subject(token, person.account(), person.company(), person.session(), null);
      case LineCaller user ->
          subject(
              token,
              user.account(),
              user.company(),
              user.session(),
              new OwnContract(user.contract(), user.kind(), user.loginId()));
      default ->
          throw new ExchangeRefused(OAuthError.INVALID_GRANT, "subject token speaks for no person");
    };
  }

  private static Subject subject(
      Verified token, UUID account, String company, String session, @Nullable OwnContract own)
      throws ParseException {
    List<String> amr = token.claims().getStringListClaim("amr");
    return new Subject(
        account,
        company,
        session,
        token.claims().getLongClaim("auth_time"),
        amr == null ? List.of() : amr,
        token.expiresAt(),
        own);
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

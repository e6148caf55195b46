package io.bizportal.identity.adminid;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.KeysUnknown;
import io.bizportal.kit.token.LineCaller;
import io.bizportal.kit.token.LineTokens;
import io.bizportal.kit.token.TokenRefused;
import io.bizportal.kit.token.Verified;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Takes a token of realm {@code line} as proof that somebody knows an admin ID's password. */
@ApplicationScoped
class ReadProof {

  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Duration CLOCKS_APART = Duration.ofSeconds(10);

  /** Only the gateway's tokens never were in a browser. */
  private static final String GATEWAY = "gateway";

  /** What was proved. */
  record Proof(UUID adminId, String token, Instant expiresAt) {}

  private final LineTokens tokens;
  private final Clock clock;

  ReadProof(LineTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Refuses what is forged, of somebody else's kind, of another client or not fresh, all alike. */
  Proof read(String proof) {
    try {
      Verified token = tokens.verify(proof);
      Long signedInAt = token.claims().getLongClaim("auth_time");
      String id = token.claims().getJWTID();
      if (!(token.caller() instanceof LineCaller caller)
          || caller.kind() != LineCaller.Kind.ADMIN_ID
          || !caller.clientId().equals(GATEWAY)
          || signedInAt == null
          || id == null
          || !isFresh(Instant.ofEpochSecond(signedInAt))) {
        throw refused();
      }
      return new Proof(caller.account(), id, token.expiresAt());
    } catch (KeysUnknown e) {
      throw new ProblemException(CommonProblem.UNAVAILABLE).withHeader("Retry-After", "2");
    } catch (TokenRefused | ParseException e) {
      throw refused();
    }
  }

  static ProblemException refused() {
    return new ProblemException(CommonProblem.VALIDATION)
        .withField(
            "/proof",
            "proof-refused",
            "管理者IDのログインが確認できません。もう一度お試しください",
            "The sign-in with the admin ID can't be confirmed. Please try again");
  }

  private boolean isFresh(Instant signedInAt) {
    Instant now = clock.instant();
    return !signedInAt.isAfter(now.plus(CLOCKS_APART)) && !signedInAt.plus(FRESH).isBefore(now);
  }
}

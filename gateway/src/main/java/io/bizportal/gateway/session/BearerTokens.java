package io.bizportal.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bizportal.gateway.Refusal;
import io.bizportal.gateway.upstream.OffLoop;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.token.PortalCaller;
import io.bizportal.kit.token.TokenVerifier;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Portal tokens that other front ends show. The kit's check may have to fetch a key, so it runs
 * beside the event loop; what it found is kept for a moment, never past the token's own end.
 */
@ApplicationScoped
class BearerTokens {

  private static final Duration KEPT = Duration.ofSeconds(30);

  private record Checked(Caller caller, Instant until) {}

  private final OffLoop offLoop;
  private final TokenVerifier verifier;
  private final SessionEnds ends;
  private final Clock clock;
  private final Cache<String, Checked> checked =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(KEPT).build();

  BearerTokens(OffLoop offLoop, TokenVerifier verifier, SessionEnds ends, Clock clock) {
    this.offLoop = offLoop;
    this.verifier = verifier;
    this.ends = ends;
    this.clock = clock;
  }

  Future<Caller> caller(String authorization) {
    if (!authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return Future.failedFuture(refused());
    }
    String token = authorization.substring(7).trim();
    Checked known = checked.getIfPresent(token);
    if (known != null && clock.instant().isBefore(known.until)) {
      return running(known.caller);
    }
    return offLoop
        .run(() -> verifier.verify(token))
        .recover(failure -> Future.failedFuture(refused()))
        .compose(caller -> running(keep(token, caller)));
  }

  private Caller keep(String token, io.bizportal.kit.token.Verified verified) {
    Caller caller =
        verified.caller() instanceof PortalCaller person
            ? new Caller(
                token, person.account().toString(), person.company(), person.session(), null)
            : new Caller(token, null, null, null, null);
    checked.put(token, new Checked(caller, verified.expiresAt()));
    return caller;
  }

  private Future<Caller> running(Caller caller) {
    String session = caller.session();
    return session != null && ends.over(session)
        ? Future.failedFuture(refused())
        : Future.succeededFuture(caller);
  }

  private static Refusal refused() {
    return new Refusal(CommonProblem.UNAUTHORIZED)
        .with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
  }
}

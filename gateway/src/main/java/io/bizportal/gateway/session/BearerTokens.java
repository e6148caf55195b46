package io.bizportal.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bizportal.gateway.Refusals;
import io.bizportal.gateway.upstream.FreshAnswers;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.KeysUnknown;
import io.bizportal.kit.token.PortalCaller;
import io.bizportal.kit.token.TokenVerifier;
import io.bizportal.kit.token.Verified;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Portal tokens that other front ends show. What the kit's check found is kept for a moment, never
 * past the token's own end; whether the session still runs is asked for every request.
 *
 * <p>The kit remembers good signatures but parses the token again each time: some 25 µs on the
 * event loop for every request, which is why the caller is kept here as well.
 */
@ApplicationScoped
class BearerTokens {

  private static final Duration KEPT = Duration.ofSeconds(30);

  private record Checked(Caller caller, Instant until) {}

  private final Vertx vertx;
  private final TokenVerifier verifier;
  private final Keycloak keycloak;
  private final SessionEnds ends;
  private final Clock clock;
  private final FreshAnswers<String, Boolean> active = new FreshAnswers<>();
  private final Cache<String, Checked> checked =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(KEPT).build();

  BearerTokens(
      Vertx vertx, TokenVerifier verifier, Keycloak keycloak, SessionEnds ends, Clock clock) {
    this.vertx = vertx;
    this.verifier = verifier;
    this.keycloak = keycloak;
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
    return Future.fromCompletionStage(verifier.verifyAsync(token), vertx.getOrCreateContext())
        .recover(failure -> Future.failedFuture(refusal(failure)))
        .compose(verified -> running(keep(token, verified)));
  }

  private Caller keep(String token, Verified verified) {
    Caller caller =
        verified.caller() instanceof PortalCaller person
            ? new Caller(
                token,
                person.account().toString(),
                person.company(),
                person.session(),
                null,
                false,
                null)
            : new Caller(token, null, null, null, null, false, null);
    checked.put(token, new Checked(caller, verified.expiresAt()));
    return caller;
  }

  private Future<Caller> running(Caller caller) {
    String session = caller.session();
    if (session == null) {
      return Future.succeededFuture(caller);
    }
    if (ends.over(session)) {
      return Future.failedFuture(refused());
    }
    return ends.trusted()
        ? Future.succeededFuture(caller)
        : active
            .ask(caller.accessToken(), () -> keycloak.isActive(Realm.PORTAL, caller.accessToken()))
            .compose(
                stillActive ->
                    stillActive ? Future.succeededFuture(caller) : Future.failedFuture(refused()));
  }

  private static Throwable refusal(Throwable failure) {
    return failure instanceof KeysUnknown || failure.getCause() instanceof KeysUnknown
        ? Refusals.unavailable(failure)
        : refused();
  }

  private static ProblemException refused() {
    return new ProblemException(CommonProblem.UNAUTHORIZED)
        .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
  }
}

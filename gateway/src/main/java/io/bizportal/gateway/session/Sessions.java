package io.bizportal.gateway.session;

import io.bizportal.gateway.Refusals;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** From cookie to session and back. */
@ApplicationScoped
class Sessions {

  static final String CSRF_HEADER = "X-CSRF-Token";
  private static final String PURPOSE = "session";
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final CookieKeys keys;
  private final SessionLimits limits;
  private final SessionEnds ends;
  private final AccessTokens tokens;
  private final Admission admission;
  private final Clock clock;

  Sessions(
      CookieKeys keys,
      SessionLimits limits,
      SessionEnds ends,
      AccessTokens tokens,
      Admission admission,
      Clock clock) {
    this.keys = keys;
    this.limits = limits;
    this.ends = ends;
    this.tokens = tokens;
    this.admission = admission;
    this.clock = clock;
  }

  /** The session cookie for a person who has just signed in. */
  String begin(AccessToken token, Instant signedInAt) {
    tokens.keep(token);
    return cookie(ticket(token, signedInAt));
  }

  Ticket ticket(AccessToken token, Instant signedInAt) {
    return new Ticket(
        token.realm(),
        token.sid(),
        token.refreshToken(),
        token.obtainedAt(),
        token.account(),
        token.company(),
        signedInAt,
        clock.instant());
  }

  /** The session the request belongs to; 401 if none, 403 if unsafe without its CSRF token. */
  Future<Session> of(HttpServerRequest request) {
    Optional<String> cookie = Cookies.value(request, Cookies.SESSION);
    if (cookie.isEmpty()) {
      return Refusals.refuse(CommonProblem.UNAUTHORIZED);
    }
    Optional<Ticket> found = ticket(cookie.get());
    if (found.isEmpty()) {
      return Future.failedFuture(signedOut());
    }
    Ticket ticket = found.get();
    if (!SAFE.contains(request.method()) && !csrfMatches(request, ticket)) {
      return Refusals.refuse(CommonProblem.CSRF);
    }
    return tokens
        .of(ticket)
        .recover(failure -> Future.failedFuture(isUnauthorized(failure) ? signedOut() : failure))
        // It may have ended while the token was on its way.
        .compose(
            token ->
                ends.over(ticket.sid())
                    ? Future.failedFuture(signedOut())
                    : admission.idle(request, token).compose(idle -> rested(ticket, token, idle)));
  }

  private Future<Session> rested(Ticket ticket, AccessToken token, Duration idle) {
    return limits.over(ticket, idle, clock.instant())
        ? Future.failedFuture(signedOut())
        : Future.succeededFuture(session(ticket, token, idle));
  }

  /** The ticket in the request's cookie if it is one of ours and its session still runs. */
  Optional<Ticket> ticket(HttpServerRequest request) {
    return Cookies.value(request, Cookies.SESSION).flatMap(this::ticket);
  }

  boolean csrfMatches(HttpServerRequest request, Ticket ticket) {
    String shown = request.getHeader(CSRF_HEADER);
    return shown != null && keys.csrfMatches(ticket.sid(), shown);
  }

  String csrfToken(Session session) {
    return keys.csrfToken(session.ticket().sid());
  }

  Instant expiresAt(Session session) {
    return limits.end(session.ticket(), session.idle());
  }

  /**
   * Over at once on this replica; others are told by {@link SignOut}, with the token that was kept.
   */
  Optional<AccessToken> end(Ticket ticket) {
    ends.end(ticket.sid());
    return tokens.drop(ticket.sid());
  }

  private Optional<Ticket> ticket(String cookie) {
    return keys.open(PURPOSE, cookie, Ticket.class)
        .filter(ticket -> !limits.over(ticket, clock.instant()))
        .filter(ticket -> !ends.over(ticket.sid()));
  }

  private Session session(Ticket ticket, AccessToken token, Duration idle) {
    Instant now = clock.instant();
    Ticket carrying = ticket.carrying(token);
    if (carrying.equals(ticket) && !limits.stale(ticket, idle, now)) {
      return new Session(ticket, token, idle, null);
    }
    Ticket renewed = carrying.seen(now);
    return new Session(renewed, token, idle, cookie(renewed));
  }

  private String cookie(Ticket ticket) {
    return Cookies.set(Cookies.SESSION, keys.seal(PURPOSE, ticket));
  }

  private static boolean isUnauthorized(Throwable failure) {
    return Refusals.is(failure, CommonProblem.UNAUTHORIZED);
  }

  private static ProblemException signedOut() {
    return new ProblemException(CommonProblem.UNAUTHORIZED)
        .withHeader("Set-Cookie", Cookies.remove(Cookies.SESSION));
  }
}

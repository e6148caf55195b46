package io.bizportal.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import io.bizportal.gateway.Refusals;
import io.bizportal.gateway.upstream.SingleFlight;
import io.bizportal.kit.problem.CommonProblem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** The access tokens of the sessions this replica serves, refreshed once for all who wait. */
@ApplicationScoped
class PortalTokens {

  private static final Logger LOG = Logger.getLogger(PortalTokens.class);

  private final Keycloak keycloak;
  private final SessionEnds ends;
  private final Clock clock;
  private final Cache<String, PortalToken> bySession =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(Duration.ofMinutes(10)).build();
  private final SingleFlight<String, PortalToken> refreshing = new SingleFlight<>();
  private final Counter hits;
  private final Counter misses;

  PortalTokens(Keycloak keycloak, SessionEnds ends, Clock clock, MeterRegistry metrics) {
    this.keycloak = keycloak;
    this.ends = ends;
    this.clock = clock;
    this.hits = metrics.counter("bizportal.portal.token.cache", "result", "hit");
    this.misses = metrics.counter("bizportal.portal.token.cache", "result", "miss");
  }

  void keep(PortalToken token) {
    bySession.put(token.sid(), token);
  }

  void drop(String sid) {
    bySession.invalidate(sid);
  }

  /** A token for the ticket's session; 401 if Keycloak says that session is over. */
  Future<PortalToken> of(Ticket ticket) {
    PortalToken kept = bySession.getIfPresent(ticket.sid());
    if (kept != null && kept.goodAt(clock.instant()) && ends.trusted()) {
      hits.increment();
      return Future.succeededFuture(kept);
    }
    misses.increment();
    // Of the cookie's refresh token and ours the later one lives longer.
    String refreshToken =
        kept == null ? ticket.refreshToken() : ticket.carrying(kept).refreshToken();
    // An answer under way may be from before an end that we can't hear of: then everyone asks.
    return ends.trusted()
        ? refreshing.join(ticket.sid(), () -> refresh(ticket.sid(), refreshToken))
        : refresh(ticket.sid(), refreshToken);
  }

  private Future<PortalToken> refresh(String sid, String refreshToken) {
    return keycloak
        .redeem(new RefreshTokenGrant(new RefreshToken(refreshToken)))
        .compose(
            answer ->
                answer.indicatesSuccess() ? kept(sid, refreshToken, answer) : gone(sid, answer));
  }

  private Future<PortalToken> kept(String sid, String refreshToken, TokenResponse answer) {
    try {
      PortalToken token =
          PortalToken.of(answer.toSuccessResponse().getTokens(), refreshToken, clock.instant());
      if (!token.sid().equals(sid)) {
        return Refusals.refuse(CommonProblem.UNAUTHORIZED);
      }
      keep(token);
      return Future.succeededFuture(token);
    } catch (ParseException e) {
      return Future.failedFuture(Refusals.unavailable(e));
    }
  }

  private Future<PortalToken> gone(String sid, TokenResponse answer) {
    if (OAuth2Error.INVALID_GRANT.equals(answer.toErrorResponse().getErrorObject())) {
      ends.end(sid);
      drop(sid);
      return Refusals.refuse(CommonProblem.UNAUTHORIZED);
    }
    String error = answer.toErrorResponse().getErrorObject().getCode();
    LOG.errorf("Keycloak refuses this gateway: %s", error);
    return Future.failedFuture(Refusals.unavailable(new IllegalStateException(error)));
  }
}

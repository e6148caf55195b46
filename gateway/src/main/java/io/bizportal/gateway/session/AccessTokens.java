package io.bizportal.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import io.bizportal.gateway.Refusals;
import io.bizportal.gateway.upstream.FreshAnswers;
import io.bizportal.gateway.upstream.SingleFlight;
import io.bizportal.kit.problem.CommonProblem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The access tokens of the sessions this replica serves, refreshed once for all who wait. */
@ApplicationScoped
class AccessTokens {

  private static final Logger LOG = Logger.getLogger(AccessTokens.class);

  private final Keycloak keycloak;
  private final SessionEnds ends;
  private final Clock clock;
  private final Cache<String, AccessToken> bySession =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(Duration.ofMinutes(10)).build();
  private final SingleFlight<String, AccessToken> refreshing = new SingleFlight<>();
  private final FreshAnswers<String, AccessToken> confirming = new FreshAnswers<>();
  private final Counter hits;
  private final Counter misses;

  AccessTokens(Keycloak keycloak, SessionEnds ends, Clock clock, MeterRegistry metrics) {
    this.keycloak = keycloak;
    this.ends = ends;
    this.clock = clock;
    this.hits = metrics.counter("bizportal.access.token.cache", "result", "hit");
    this.misses = metrics.counter("bizportal.access.token.cache", "result", "miss");
  }

  void keep(AccessToken token) {
    bySession.put(token.sid(), token);
  }

  /** Forgets a session's token and hands it over for the last time, if there is one. */
  Optional<AccessToken> drop(String sid) {
    return Optional.ofNullable(bySession.asMap().remove(sid));
  }

  /** A token for the ticket's session; 401 if Keycloak says that session is over. */
  Future<AccessToken> of(Ticket ticket) {
    AccessToken kept = bySession.getIfPresent(ticket.sid());
    if (kept != null && kept.goodAt(clock.instant()) && ends.trusted()) {
      hits.increment();
      return Future.succeededFuture(kept);
    }
    misses.increment();
    // Of the cookie's refresh token and ours the later one lives longer.
    String refreshToken =
        kept == null ? ticket.refreshToken() : ticket.carrying(kept).refreshToken();
    // An answer under way may be from before an end that we can't hear of.
    return ends.trusted()
        ? refreshing.join(ticket.sid(), () -> refresh(ticket, refreshToken))
        : confirming.ask(ticket.sid(), () -> refresh(ticket, refreshToken));
  }

  private Future<AccessToken> refresh(Ticket ticket, String refreshToken) {
    return keycloak
        .redeem(ticket.realm(), new RefreshTokenGrant(new RefreshToken(refreshToken)))
        .compose(
            answer ->
                answer.indicatesSuccess()
                    ? kept(ticket, refreshToken, answer)
                    : gone(ticket.sid(), answer));
  }

  private Future<AccessToken> kept(Ticket ticket, String refreshToken, TokenResponse answer) {
    try {
      AccessToken token =
          AccessToken.of(
              ticket.realm(),
              answer.toSuccessResponse().getTokens(),
              refreshToken,
              clock.instant());
      if (!token.sid().equals(ticket.sid())) {
        return Refusals.refuse(CommonProblem.UNAUTHORIZED);
      }
      keep(token);
      return Future.succeededFuture(token);
    } catch (ParseException e) {
      return Future.failedFuture(Refusals.unavailable(e));
    }
  }

  private Future<AccessToken> gone(String sid, TokenResponse answer) {
    if (OAuth2Error.INVALID_GRANT.equals(answer.toErrorResponse().getErrorObject())) {
      ends.end(sid);
      bySession.invalidate(sid);
      return Refusals.refuse(CommonProblem.UNAUTHORIZED);
    }
    String error = answer.toErrorResponse().getErrorObject().getCode();
    LOG.errorf("Keycloak refuses this gateway: %s", error);
    return Future.failedFuture(Refusals.unavailable(new IllegalStateException(error)));
  }
}

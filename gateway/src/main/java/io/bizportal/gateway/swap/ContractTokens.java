package io.bizportal.gateway.swap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bizportal.gateway.Refusals;
import io.bizportal.gateway.session.Caller;
import io.bizportal.gateway.upstream.FreshAnswers;
import io.bizportal.gateway.upstream.SingleFlight;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.token.GrantFreshness;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The contract tokens in use on this replica. */
@ApplicationScoped
class ContractTokens {

  private record Key(String session, String account, Target target) {}

  private record Wanted(Key key, long grantVersion) {}

  private final Exchange exchange;
  private final GrantFreshness freshness;
  private final Clock clock;
  private final Cache<Key, ContractToken> kept =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofMinutes(2)).build();
  private final SingleFlight<Wanted, ContractToken> exchanging = new SingleFlight<>();
  private final FreshAnswers<Wanted, ContractToken> confirming = new FreshAnswers<>();
  private final Counter hits;
  private final Counter misses;
  private final Counter untrusted;

  ContractTokens(Exchange exchange, GrantFreshness freshness, Clock clock, MeterRegistry metrics) {
    this.exchange = exchange;
    this.freshness = freshness;
    this.clock = clock;
    this.hits = metrics.counter("bizportal.contract.token.cache", "result", "hit");
    this.misses = metrics.counter("bizportal.contract.token.cache", "result", "miss");
    this.untrusted = metrics.counter("bizportal.contract.token.cache", "result", "untrusted");
    metrics.gaugeMapSize(
        "bizportal.contract.token.cached",
        io.micrometer.core.instrument.Tags.empty(),
        kept.asMap());
  }

  /**
   * A token for the caller at the target, decided at or after {@code atLeast} and every change we
   * have heard of.
   */
  Future<ContractToken> of(Caller caller, Target target, long atLeast) {
    Key key = key(caller, target);
    if (key == null) {
      return Refusals.refuse(CommonProblem.NOT_FOUND);
    }
    Instant now = clock.instant();
    long required = Math.max(atLeast, lowest(caller));
    if (!freshness.trusted()) {
      untrusted.increment();
      return confirming.ask(new Wanted(key, required), () -> exchange(caller, key, required));
    }
    ContractToken token = kept.getIfPresent(key);
    if (token != null && token.goodAt(now) && token.grantVersion() >= required) {
      hits.increment();
      return Future.succeededFuture(token);
    }
    misses.increment();
    return exchanging
        .join(new Wanted(key, required), () -> exchange(caller, key, required))
        // Somebody else's exchange may have begun before a change that we know of by now.
        .compose(
            shared ->
                shared.grantVersion() >= lowest(caller)
                    ? Future.succeededFuture(shared)
                    : exchange(caller, key, lowest(caller)));
  }

  /** A token decided now, whatever is kept. */
  Future<ContractToken> fresh(Caller caller, Target target, long atLeast) {
    Key key = key(caller, target);
    return key == null
        ? Refusals.refuse(CommonProblem.NOT_FOUND)
        : exchange(caller, key, Math.max(atLeast, lowest(caller)));
  }

  private Future<ContractToken> exchange(Caller caller, Key key, long required) {
    return exchange
        .token(caller.accessToken(), key.target, required)
        .onSuccess(token -> kept.put(key, token))
        .onFailure(failure -> dropUnlessDown(key, failure));
  }

  /** A refusal says that what is kept is wrong; an outage says nothing. */
  private void dropUnlessDown(Key key, Throwable failure) {
    if (!Refusals.is(failure, CommonProblem.UNAVAILABLE)) {
      kept.invalidate(key);
    }
  }

  private long lowest(Caller caller) {
    String company = caller.company();
    return company == null ? 0 : freshness.lowestAccepted(company);
  }

  /**
   * Nothing for a machine, as contracts are for people; nor for somebody of realm {@code line} at
   * any contract but his own, which need not be asked about.
   */
  private static @Nullable Key key(Caller caller, Target target) {
    String account = caller.account();
    String session = caller.session();
    String own = caller.ownContract();
    return account == null || (own != null && !target.isContract(own))
        ? null
        : new Key(session == null ? caller.accessToken() : session, account, target);
  }
}

package io.bizportal.gateway.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bizportal.gateway.Refusals;
import io.bizportal.gateway.upstream.FreshAnswers;
import io.bizportal.gateway.upstream.SingleFlight;
import io.bizportal.gateway.upstream.Upstream;
import io.bizportal.gateway.upstream.Upstreams;
import io.bizportal.kit.event.EventReader;
import io.bizportal.kit.event.TopicTail;
import io.bizportal.kit.network.Network;
import io.bizportal.kit.problem.CommonProblem;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The policies of the companies this replica serves. */
@ApplicationScoped
public class Policies {

  private static final Duration FRESH = Duration.ofSeconds(2);
  private static final Duration LOOK_BACK = Duration.ofMinutes(10);

  private record Changed(String company, long version) {}

  private record Wanted(String company, long version) {}

  private final Upstreams upstreams;
  private final EventReader events;
  private final Clock clock;
  private final TopicTail tail;
  private final Cache<String, CompanyPolicy> kept =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofHours(1)).build();

  /** The newest version heard of, for longer than an answer may be under way. */
  private final Cache<String, Long> heard =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(LOOK_BACK).build();

  private final SingleFlight<Wanted, CompanyPolicy> asking = new SingleFlight<>();
  private final FreshAnswers<String, CompanyPolicy> confirming = new FreshAnswers<>();

  Policies(
      Upstreams upstreams,
      EventReader events,
      Clock clock,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
    this.upstreams = upstreams;
    this.events = events;
    this.clock = clock;
    this.tail = new TopicTail(bootstrap, "company-policy-changed", LOOK_BACK, clock, this::hear);
  }

  void start(@Observes StartupEvent event) {
    tail.start();
  }

  void stop(@Observes ShutdownEvent event) {
    tail.close();
  }

  /** The company's policy; asked for with the token of one of its people, if need be. */
  public Future<CompanyPolicy> of(String company, String portalToken) {
    if (!trusted()) {
      // A token that is refused is its owner's trouble only.
      return confirming.ask(portalToken, () -> ask(company, portalToken));
    }
    long least = least(company);
    CompanyPolicy known = kept.getIfPresent(company);
    if (known != null && known.version() >= least) {
      return Future.succeededFuture(known);
    }
    return asking.join(new Wanted(company, least), () -> ask(company, portalToken));
  }

  /** Whether not having heard of a change means there was none. */
  private boolean trusted() {
    return tail.caughtUpAt().isAfter(clock.instant().minus(FRESH));
  }

  private long least(String company) {
    Long version = heard.getIfPresent(company);
    return version == null ? 0 : version;
  }

  private void hear(ConsumerRecord<String, byte[]> message) {
    Changed changed = events.data(events.read(message), Changed.class);
    heard.asMap().merge(changed.company(), changed.version(), Math::max);
  }

  private Future<CompanyPolicy> ask(String company, String portalToken) {
    RequestOptions question =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setURI("/v1/company/policy")
            .addHeader("Authorization", "Bearer " + portalToken)
            .addHeader("Accept", "application/json");
    return upstreams
        .ownRequest(Upstream.IDENTITY, question)
        .compose(request -> request.send())
        .compose(Policies::body)
        .map(Policies::policy)
        .onSuccess(policy -> kept.put(company, policy))
        .recover(
            failure ->
                Refusals.is(failure, CommonProblem.UNAUTHORIZED)
                    ? Future.failedFuture(failure)
                    : Future.failedFuture(Refusals.unavailable(failure)));
  }

  private static Future<Buffer> body(HttpClientResponse response) {
    return switch (response.statusCode()) {
      case 200 -> response.body();
      case 401 -> Refusals.refuse(CommonProblem.UNAUTHORIZED);
      default ->
          response.end().transform(end -> Future.failedFuture("answered " + response.statusCode()));
    };
  }

  private static CompanyPolicy policy(Buffer body) {
    JsonObject json = body.toJsonObject();
    List<Network> allowed =
        json.getJsonArray("allowedNetworks").stream()
            .map(each -> Network.parse(((JsonObject) each).getString("network")))
            .toList();
    return new CompanyPolicy(
        allowed, Duration.ofMinutes(json.getInteger("idleMinutes")), json.getLong("version"));
  }
}

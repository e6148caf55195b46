package io.bizportal.gateway.house;

import io.bizportal.embedded.EmbeddedBroker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything around the gateway, started once for all its tests. */
public final class House implements QuarkusTestResourceLifecycleManager {

  public static final String COOKIE_KEY = "a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s=";

  public final SignInServer signIn = new SignInServer();
  public final EntitlementServer entitlement = new EntitlementServer();

  /** What identity-service says of a company's policy; asking for it counts as no request. */
  public volatile Reply policy = policy(0, 30);

  public final Server identity = new Server(House::echo, this::policyFor);
  public final Server pbx = new Server(House::echo);
  private EmbeddedBroker broker;
  private Topics topics;

  @Override
  public Map<String, String> start() {
    broker = EmbeddedBroker.start();
    broker.createTopics(Topics.NAMES);
    topics = new Topics(broker.bootstrap());
    return Map.ofEntries(
        Map.entry("kafka.bootstrap.servers", broker.bootstrap()),
        Map.entry("bizportal.gateway.cookie-key", COOKIE_KEY),
        Map.entry("bizportal.gateway.client-secret", "gateway-secret"),
        Map.entry("bizportal.gateway.limits.response-idle", "PT2S"),
        Map.entry("bizportal.upstream.identity", identity.url()),
        Map.entry("bizportal.upstream.entitlement", entitlement.server.url()),
        Map.entry("bizportal.upstream.pbx", pbx.url()),
        Map.entry("bizportal.upstream.keycloak", signIn.server.url()));
  }

  public EmbeddedBroker broker() {
    return broker;
  }

  public Topics topics() {
    return topics;
  }

  /** Everybody back to answering as usual, nothing seen yet. */
  public void tidy() {
    signIn.tokenLife = java.time.Duration.ofMinutes(5);
    signIn.server.reset();
    entitlement.reset();
    identity.reset();
    policy = policy(0, 30);
    pbx.reset();
  }

  private @Nullable Reply policyFor(Seen request) {
    return request.uri().equals("/v1/company/policy") ? policy : null;
  }

  private static Reply echo(Seen request) {
    return Reply.json(200, "{\"path\":\"" + request.uri() + "\"}")
        .with("Set-Cookie", "inner=1; Path=/")
        .with("Server", "inner/1.0")
        .with("Cache-Control", "public, max-age=60");
  }

  /** As identity-service tells a company's policy. */
  public static Reply policy(long version, int idleMinutes, String... networks) {
    String allowed =
        String.join(",", Arrays.stream(networks).map("{\"network\":\"%s\"}"::formatted).toList());
    return Reply.json(
        200,
        "{\"company\":\"C0000001\",\"allowedNetworks\":[%s],\"idleMinutes\":%d,\"version\":%d}"
            .formatted(allowed, idleMinutes, version));
  }

  @Override
  public void stop() {
    topics.close();
    broker.close();
    signIn.server.stop();
    entitlement.server.stop();
    identity.stop();
    pbx.stop();
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(House.class));
  }
}

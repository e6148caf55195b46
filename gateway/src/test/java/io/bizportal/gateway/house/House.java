package io.bizportal.gateway.house;

import io.bizportal.embedded.EmbeddedBroker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Everything around the gateway, started once for all its tests. */
public final class House implements QuarkusTestResourceLifecycleManager {

  public static final String COOKIE_KEY = "a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s=";

  public final SignInServer signIn = new SignInServer();
  public final EntitlementServer entitlement = new EntitlementServer();
  public final Server identity = new Server(House::echo);
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
    pbx.reset();
  }

  private static Reply echo(Seen request) {
    return Reply.json(200, "{\"path\":\"" + request.uri() + "\"}")
        .with("Set-Cookie", "inner=1; Path=/")
        .with("Server", "inner/1.0")
        .with("Cache-Control", "public, max-age=60");
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

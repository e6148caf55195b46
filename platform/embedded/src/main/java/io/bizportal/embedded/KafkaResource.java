package io.bizportal.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A broker that has the topics of the house. */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    return Map.of("kafka.bootstrap.servers", JvmWide.broker());
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(
        new BrokerSwitch(JvmWide.stopBroker(), JvmWide.startBroker()),
        field -> field.getType().equals(BrokerSwitch.class));
  }

  /** Goes on for the next test. */
  @Override
  public void stop() {}
}

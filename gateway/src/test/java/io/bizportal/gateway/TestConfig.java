package io.bizportal.gateway;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The gateway's settings for rules tested without Quarkus. */
public final class TestConfig {

  private TestConfig() {}

  public static GatewayConfig with(String... namesAndValues) {
    Map<String, String> values = new HashMap<>();
    values.put("public-url", "http://localhost:8080");
    values.put("cookie-key", "a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s=");
    values.put("client-secret", "secret");
    values.put("contract-issuer", "http://localhost:8080/api/entitlement");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder()
            .withMapping(GatewayConfig.class)
            .withConverter(Duration.class, 200, new DurationConverter());
    values.forEach((name, value) -> builder.withDefaultValue("bizportal.gateway." + name, value));
    return builder.build().getConfigMapping(GatewayConfig.class);
  }
}

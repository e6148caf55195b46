package io.bizportal.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Makes the service under test believe {@link TestIssuer}, for those kinds of token it accepts: the
 * kinds whose audience it names in its {@code application.properties}.
 */
public final class IssuerResource implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    TestIssuer issuer = TestIssuer.shared();
    Map<String, String> settings = new HashMap<>();
    settings.put("test.issuer.jwk", issuer.key().toJSONString());
    Map<String, String> names =
        Map.of(
            "portal", issuer.portalIssuer(),
            "line", issuer.lineIssuer(),
            "contract", issuer.contractIssuer());
    Properties own = own();
    for (String kind : List.of("portal", "line", "contract")) {
      if (own.containsKey("bizportal.tokens." + kind + ".audience")) {
        settings.put("bizportal.tokens." + kind + ".issuer", names.get(kind));
        settings.put("bizportal.tokens." + kind + ".jwks-uri", issuer.jwksUri());
      }
    }
    return settings;
  }

  private static Properties own() {
    Properties properties = new Properties();
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream file = loader.getResourceAsStream("application.properties")) {
      if (file != null) {
        properties.load(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  @Override
  public void stop() {}
}

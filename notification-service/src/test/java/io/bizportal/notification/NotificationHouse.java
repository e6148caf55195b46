package io.bizportal.notification;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.bizportal.embedded.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The key that requests are sealed to, and a port where tests may or may not run a mail server. */
public class NotificationHouse implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    try {
      return Map.of(
          "bizportal.mail.private-jwk",
          new ECKeyGenerator(Curve.P_256).keyID("test-1").generate().toJSONString(),
          "quarkus.mailer.host",
          "localhost",
          "quarkus.mailer.port",
          Integer.toString(FreePorts.one()),
          "bizportal.notification.longest-backoff",
          "1s");
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {}
}

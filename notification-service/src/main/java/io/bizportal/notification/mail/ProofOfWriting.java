package io.bizportal.notification.mail;

import io.bizportal.notification.NotificationConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Writes every mail once before the service is ready: a broken template or sender stops the start
 * instead of a reader's mail, and the first real one-time password finds warm code.
 */
@ApplicationScoped
class ProofOfWriting {

  private final MailWriter writer;
  private final NotificationConfig config;

  ProofOfWriting(MailWriter writer, NotificationConfig config) {
    this.writer = writer;
    this.config = config;
  }

  void prove(@Observes StartupEvent starting) throws UnreadableMail {
    for (String brand : config.brands().keySet()) {
      for (MailKind kind : MailKind.values()) {
        for (MailLanguage language : MailLanguage.values()) {
          writer.write(
              UUID.randomUUID(),
              new MailRequest(
                  kind,
                  "proof@example.invalid",
                  language,
                  ZoneOffset.UTC,
                  brand,
                  Instant.EPOCH,
                  values(kind)));
        }
      }
    }
  }

  private static Map<String, String> values(MailKind kind) {
    Map<String, String> values = new HashMap<>();
    for (String name : kind.required()) {
      values.put(name, value(name));
    }
    return values;
  }

  private static String value(String name) {
    if (name.endsWith("At") || name.endsWith("Until")) {
      return Instant.EPOCH.toString();
    }
    if (name.endsWith("On")) {
      return "1970-01-01";
    }
    return name.equals("url") || name.endsWith("Url") ? "https://example.invalid/" : name;
  }
}

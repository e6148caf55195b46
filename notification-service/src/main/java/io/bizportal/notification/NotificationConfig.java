package io.bizportal.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How mails look and how they are delivered. */
@ConfigMapping(prefix = "bizportal.notification")
public interface NotificationConfig {

  /** Senders by brand. */
  Map<String, Brand> brands();

  /** Longer than any SMTP dialogue may take; what outlives it is uncertain. */
  @WithDefault("60s")
  Duration lease();

  /** An SMTP dialogue is given up after this. */
  @WithDefault("20s")
  Duration sendTimeout();

  /** Tries before a mail that the server keeps refusing becomes a dead letter. */
  @WithDefault("30")
  int attempts();

  @WithDefault("1s")
  Duration firstBackoff();

  @WithDefault("5m")
  Duration longestBackoff();

  /** How long what happened to a mail can be looked up. */
  @WithDefault("90d")
  Duration keep();

  /** Who a brand's mails come from. */
  interface Brand {

    String address();

    String nameJa();

    String nameEn();
  }
}

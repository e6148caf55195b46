package io.bizportal.local;

import io.bizportal.embedded.FreePorts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where everything listens, on this machine only. */
public record Ports(
    int gateway,
    int identity,
    int entitlement,
    int pbxConfig,
    int notification,
    int keycloak,
    int keycloakManagement,
    int postgres,
    int kafka,
    int kafkaController,
    int smtp,
    int mailbox) {

  /** Those that people know. */
  public static Ports standard() {
    return new Ports(8080, 8081, 8082, 8083, 8084, 8180, 9180, 15432, 19092, 19093, 13025, 8025);
  }

  /** Some that nobody uses now, so that a test doesn't disturb what else runs here. */
  public static Ports free() {
    List<Integer> free = FreePorts.take(12);
    return new Ports(
        free.get(0),
        free.get(1),
        free.get(2),
        free.get(3),
        free.get(4),
        free.get(5),
        free.get(6),
        free.get(7),
        free.get(8),
        free.get(9),
        free.get(10),
        free.get(11));
  }

  /** The port by which a part is known. */
  public int of(Part part) {
    return switch (part) {
      case POSTGRES -> postgres;
      case KAFKA -> kafka;
      case MAILBOX -> mailbox;
      case KEYCLOAK -> keycloak;
      case IDENTITY -> identity;
      case ENTITLEMENT -> entitlement;
      case PBX_CONFIG -> pbxConfig;
      case NOTIFICATION -> notification;
      case GATEWAY -> gateway;
    };
  }

  /** Every port there is, with what it is for. */
  Map<Integer, String> all() {
    Map<Integer, String> all = new LinkedHashMap<>();
    for (Part part : Part.values()) {
      all.put(of(part), part.title());
    }
    all.put(keycloakManagement, "Keycloak management");
    all.put(kafkaController, "Kafka controller");
    all.put(smtp, "Mail server");
    return all;
  }
}

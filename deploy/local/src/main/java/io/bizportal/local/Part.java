package io.bizportal.local;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the house consists of, and what must be ready before each part can start. */
public enum Part {
  POSTGRES("postgres", "PostgreSQL"),
  KAFKA("kafka", "Kafka"),
  MAILBOX("mailbox", "Mailbox"),
  KEYCLOAK("keycloak", "Keycloak", POSTGRES),
  IDENTITY("identity-service", "Identity service", POSTGRES, KAFKA),
  ENTITLEMENT("entitlement-service", "Entitlement service", POSTGRES, KAFKA),
  PBX_CONFIG("pbx-config-service", "PBX settings service", POSTGRES, KAFKA),
  NOTIFICATION("notification-service", "Notification service", POSTGRES, KAFKA),
  GATEWAY("gateway", "Gateway", KAFKA);

  private final String id;
  private final String title;
  private final Set<Part> needs;

  Part(String id, String title, Part... needs) {
    this.id = id;
    this.title = title;
    this.needs = Set.of(needs);
  }

  /** Its name in commands and files; a service's is its folder's. */
  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  Set<Part> needs() {
    return needs;
  }

  /** The five that are built here. */
  static List<Part> services() {
    return List.of(IDENTITY, ENTITLEMENT, PBX_CONFIG, NOTIFICATION, GATEWAY);
  }

  boolean isService() {
    return services().contains(this);
  }

  /** By its name, or by what people shorten it to. */
  static Optional<Part> named(String name) {
    return Arrays.stream(values())
        .filter(
            part ->
                part.id.equals(name) || part.id.replaceAll("(-config)?-service$", "").equals(name))
        .findFirst();
  }
}

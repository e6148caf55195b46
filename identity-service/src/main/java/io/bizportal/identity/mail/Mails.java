package io.bizportal.identity.mail;

import io.bizportal.kit.event.NewEvent;
import io.bizportal.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Asks notification-service for mails, as part of the caller's transaction. */
@ApplicationScoped
public class Mails {

  private static final String TOPIC = "mail-requested";

  private final MailSeal seal;
  private final Outbox outbox;

  Mails(MailSeal seal, Outbox outbox) {
    this.seal = seal;
    this.outbox = outbox;
  }

  /** Asks for one mail; it is not sent after {@code expiresAt}. */
  public void request(
      MailKind kind, Recipient to, Instant expiresAt, Map<String, String> parameters) {
    request(MailBrand.PORTAL, kind, to, expiresAt, parameters);
  }

  /** The same under another name than the portal's. */
  public void request(
      MailBrand brand,
      MailKind kind,
      Recipient to,
      Instant expiresAt,
      Map<String, String> parameters) {
    MailRequest request =
        new MailRequest(
            kind,
            to.email(),
            to.language(),
            to.timeZone(),
            brand.name(),
            expiresAt,
            new TreeMap<>(parameters));
    outbox.append(
        new NewEvent(
            TOPIC,
            to.account().toString(),
            "io.bizportal." + TOPIC + ".v1",
            kind.name(),
            "application/jose",
            seal.seal(request),
            Map.of("expirytime", expiresAt.toString())));
  }
}

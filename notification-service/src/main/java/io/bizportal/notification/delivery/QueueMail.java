package io.bizportal.notification.delivery;

import io.bizportal.kit.event.EventReader;
import io.bizportal.kit.inbox.Inbox;
import io.bizportal.kit.mail.MaskedAddress;
import io.bizportal.notification.mail.MailKind;
import io.bizportal.notification.mail.MailOpener;
import io.bizportal.notification.mail.MailRequest;
import io.bizportal.notification.mail.UnreadableMail;
import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Turns one {@code mail-requested} record into one row, whatever the record is like. */
@ApplicationScoped
class QueueMail {

  private static final Logger LOG = Logger.getLogger(QueueMail.class);
  private static final String CONSUMER = "mail";

  /** For requests that don't say: as long as the longest-lived link. */
  private static final Duration LONGEST_LIFE = Duration.ofDays(3);

  private final EventReader events;
  private final Inbox inbox;
  private final MailOpener opener;
  private final MailDeliveries deliveries;
  private final Clock clock;

  QueueMail(
      EventReader events, Inbox inbox, MailOpener opener, MailDeliveries deliveries, Clock clock) {
    this.events = events;
    this.inbox = inbox;
    this.opener = opener;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** Returns the mail to be sent now; empty for one seen before and for a dead letter. */
  @Transactional
  Optional<UUID> queue(ConsumerRecord<String, byte[]> record) {
    MailDelivery delivery = read(record);
    if (!inbox.firstTime(CONSUMER, delivery.id.toString())) {
      return Optional.empty();
    }
    // This service's own clock: the producer's may be ahead.
    delivery.nextAttemptAt = clock.instant();
    deliveries.persist(delivery);
    if (delivery.state == MailState.UNREADABLE) {
      LOG.warnf("mail request %s laid aside: %s", delivery.id, delivery.reason);
      return Optional.empty();
    }
    return Optional.of(delivery.id);
  }

  private MailDelivery read(ConsumerRecord<String, byte[]> record) {
    Instant received = Instant.ofEpochMilli(record.timestamp());
    CloudEvent event;
    try {
      event = events.read(record);
    } catch (RuntimeException e) {
      // No event ID: its place in the log identifies it just as well.
      String place = record.topic() + "-" + record.partition() + "-" + record.offset();
      return unreadable(uuidOf(place), received, null, "not-a-cloudevent");
    }
    OffsetDateTime time = event.getTime();
    Instant requestedAt = time == null ? received : time.toInstant();
    UUID id = uuidOf(event.getId());
    String data =
        event.getData() == null
            ? ""
            : new String(event.getData().toBytes(), StandardCharsets.US_ASCII);
    MailDelivery delivery;
    try {
      delivery = queued(id, requestedAt, data, opener.open(data));
    } catch (UnreadableMail e) {
      delivery = unreadable(id, requestedAt, MailOpener.isSealed(data) ? data : null, e.reason());
      delivery.kind = knownKind(event.getSubject());
    }
    Object requestId = event.getExtension("requestid");
    delivery.requestId = requestId == null ? null : requestId.toString();
    delivery.expiresAt = earlier(delivery.expiresAt, event.getExtension("expirytime"));
    return delivery;
  }

  private static MailDelivery queued(
      UUID id, Instant requestedAt, String data, MailRequest request) {
    MailDelivery delivery = new MailDelivery();
    delivery.id = id;
    delivery.kind = request.kind().name();
    delivery.language = request.language().tag();
    delivery.brand = request.brand();
    delivery.recipient = MaskedAddress.of(request.to()).value();
    delivery.state = MailState.QUEUED;
    delivery.payload = data;
    delivery.requestedAt = requestedAt;
    delivery.expiresAt = request.expiresAt();
    return delivery;
  }

  private static MailDelivery unreadable(
      UUID id, Instant requestedAt, @Nullable String sealed, String reason) {
    MailDelivery delivery = new MailDelivery();
    delivery.id = id;
    delivery.kind = "UNKNOWN";
    delivery.recipient = "***";
    delivery.state = MailState.UNREADABLE;
    delivery.payload = sealed;
    delivery.requestedAt = requestedAt;
    delivery.expiresAt = requestedAt.plus(LONGEST_LIFE);
    delivery.reason = reason;
    return delivery;
  }

  private static Instant earlier(Instant expiresAt, @Nullable Object expirytime) {
    if (expirytime == null) {
      return expiresAt;
    }
    try {
      Instant outer = OffsetDateTime.parse(expirytime.toString()).toInstant();
      return outer.isBefore(expiresAt) ? outer : expiresAt;
    } catch (DateTimeException e) {
      return expiresAt;
    }
  }

  private static String knownKind(@Nullable String subject) {
    return Arrays.stream(MailKind.values())
        .map(Enum::name)
        .filter(kind -> kind.equals(subject))
        .findFirst()
        .orElse("UNKNOWN");
  }

  private static UUID uuidOf(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }
  }
}

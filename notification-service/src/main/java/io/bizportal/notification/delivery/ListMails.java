package io.bizportal.notification.delivery;

import io.bizportal.kit.page.Cursor;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One page of mails, newest first. */
@ApplicationScoped
class ListMails {

  private static final UUID LAST = new UUID(-1L, -1L);

  /** Where a page ends. */
  private record Key(Instant requestedAt, UUID id) {
    static Key of(List<String> parts) {
      return new Key(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
    }
  }

  private final MailDeliveries deliveries;
  private final Clock clock;

  ListMails(MailDeliveries deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Transactional
  Page<MailView> list(@Nullable MailState state, PageRequest request) {
    Instant now = clock.instant();
    Key before =
        request.cursor() == null
            ? new Key(now.plus(Duration.ofDays(1)), LAST)
            : Cursor.parse(request.cursor(), Key::of);
    return request.page(
        deliveries.page(state, before.requestedAt, before.id, request.limit() + 1),
        mail -> MailView.of(mail, now),
        mail -> Cursor.of(mail.requestedAt, mail.id),
        deliveries.countIn(state));
  }
}

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

  private final MailDeliveries deliveries;
  private final Clock clock;

  ListMails(MailDeliveries deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Transactional
  Page<MailView> list(@Nullable MailState state, PageRequest request) {
    Instant now = clock.instant();
    Instant before = now.plus(Duration.ofDays(1));
    UUID beforeId = LAST;
    if (request.cursor() != null) {
      List<String> parts = Cursor.parts(request.cursor());
      before = Instant.parse(parts.get(0));
      beforeId = UUID.fromString(parts.get(1));
    }
    List<MailDelivery> found = deliveries.page(state, before, beforeId, request.limit() + 1);
    boolean more = found.size() > request.limit();
    List<MailDelivery> shown = more ? found.subList(0, request.limit()) : found;
    MailDelivery last = more ? shown.getLast() : null;
    return new Page<>(
        shown.stream().map(mail -> MailView.of(mail, now)).toList(),
        last == null ? null : Cursor.of(last.requestedAt, last.id),
        deliveries.countIn(state));
  }
}

package io.bizportal.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as operators see it: what became of it, never what it says.
 *
 * @param recipient masked
 * @param reason a stable code for what went wrong last
 * @param resendable whether {@code POST …/resend} would be accepted now
 */
record MailView(
    UUID id,
    String kind,
    @Nullable String language,
    @Nullable String brand,
    String recipient,
    MailState status,
    @Nullable String reason,
    int attempts,
    Instant requestedAt,
    Instant expiresAt,
    @Nullable Instant acceptedAt,
    @Nullable String requestId,
    @Nullable String resentBy,
    @Nullable Instant resentAt,
    boolean resendable) {

  static MailView of(MailDelivery mail, Instant now) {
    return new MailView(
        mail.id,
        mail.kind,
        mail.language,
        mail.brand,
        mail.recipient,
        mail.state,
        mail.reason,
        mail.attempts,
        mail.requestedAt,
        mail.expiresAt,
        mail.acceptedAt,
        mail.requestId,
        mail.resentBy,
        mail.resentAt,
        mail.mayBeResent(now));
  }
}

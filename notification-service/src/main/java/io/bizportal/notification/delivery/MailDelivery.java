package io.bizportal.notification.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of one requested mail. */
@Entity
@Table(name = "mail_delivery")
class MailDelivery {

  /** The event's ID. */
  @Id UUID id;

  @Column String kind;

  @Column @Nullable String language;

  @Column @Nullable String brand;

  /** Masked. */
  @Column String recipient;

  @Enumerated(EnumType.STRING)
  MailState state;

  /** The request as it came, encrypted; gone when no longer needed. */
  @Column @Nullable String payload;

  @Column(name = "request_id")
  @Nullable String requestId;

  @Column(name = "requested_at")
  Instant requestedAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "next_attempt_at")
  Instant nextAttemptAt;

  @Column(name = "claimed_until")
  @Nullable Instant claimedUntil;

  @Column int attempts;

  @Column(name = "accepted_at")
  @Nullable Instant acceptedAt;

  @Column @Nullable String reason;

  @Column(name = "resent_by")
  @Nullable String resentBy;

  @Column(name = "resent_at")
  @Nullable Instant resentAt;

  boolean mayBeResent(Instant now) {
    return state.isDeadLetter() && payload != null && now.isBefore(expiresAt);
  }
}

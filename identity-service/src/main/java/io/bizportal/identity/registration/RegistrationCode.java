package io.bizportal.identity.registration;

import io.bizportal.identity.secret.Secret;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One mailed URL, as a hash. */
@Entity
@Table(name = "registration_code")
class RegistrationCode {

  @Id UUID id;

  @Column(name = "code_hash", updatable = false)
  byte[] codeHash;

  @Column(updatable = false)
  UUID account;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  CodeKind kind;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  @Column(name = "expires_at", updatable = false)
  Instant expiresAt;

  @Column(name = "used_at")
  @Nullable Instant usedAt;

  @Column(name = "wrong_tries")
  int wrongTries;

  @Column(name = "ticket_hash")
  byte @Nullable [] ticketHash;

  @Column(name = "ticket_expires_at")
  @Nullable Instant ticketExpiresAt;

  /** For the persistence provider. */
  protected RegistrationCode() {}

  static RegistrationCode issue(
      Secret code, UUID account, CodeKind kind, Instant now, Duration life) {
    RegistrationCode issued = new RegistrationCode();
    issued.id = UUID.randomUUID();
    issued.codeHash = code.hash();
    issued.account = account;
    issued.kind = kind;
    issued.createdAt = now;
    issued.expiresAt = now.plus(life);
    return issued;
  }

  CodeState state(Instant now, int mostWrongTries) {
    if (usedAt != null) {
      return new CodeState.Used();
    }
    if (wrongTries >= mostWrongTries) {
      return new CodeState.Burned();
    }
    return now.isBefore(expiresAt) ? new CodeState.Open(expiresAt) : new CodeState.Expired();
  }

  /** The identity check was passed; the newest ticket is the only good one. */
  void admit(Secret ticket, Instant until) {
    ticketHash = ticket.hash();
    ticketExpiresAt = until;
  }

  /** An invitation needs the ticket of its own identity check; a reset has proved the mailbox. */
  boolean admits(@Nullable String ticket, Instant now) {
    return switch (kind) {
      case RESET -> true;
      case INVITATION ->
          ticket != null
              && ticketHash != null
              && ticketExpiresAt != null
              && now.isBefore(ticketExpiresAt)
              && MessageDigest.isEqual(ticketHash, new Secret(ticket).hash());
    };
  }
}

package io.bizportal.identity.otp;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One mailed code, as a keyed hash. Changed only under its account's guard. */
@Entity
@Table(name = "otp_challenge")
class OtpChallenge {

  @Id UUID id;

  @Column(updatable = false)
  UUID account;

  @Column(updatable = false)
  String attempt;

  @Column(name = "code_hmac", updatable = false)
  byte[] codeHmac;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  @Column(name = "expires_at", updatable = false)
  Instant expiresAt;

  /** Registered when the code is entered; null for a code to the registered address. */
  @Column(name = "new_address", updatable = false)
  @Nullable String newAddress;

  @Column int tries;

  @Column(name = "closed_at")
  @Nullable Instant closedAt;

  /** For the persistence provider. */
  protected OtpChallenge() {}
}

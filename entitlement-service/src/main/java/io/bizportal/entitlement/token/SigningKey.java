package io.bizportal.entitlement.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A signing key's row. */
@Entity
class SigningKey {

  @Id String kid;
  @Column byte[] privateJwk;
  @Column String publicJwk;
  @Column Instant activeFrom;
  @Column Instant createdAt;

  SigningKey() {}
}

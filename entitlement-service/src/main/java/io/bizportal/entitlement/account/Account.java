package io.bizportal.entitlement.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;

/** An account's row; {@code version} is identity-service's. */
@Entity
class Account {

  @Id UUID id;
  @Column String company;

  @Enumerated(EnumType.STRING)
  AccountStatus status;

  @Enumerated(EnumType.STRING)
  AccountRole role;

  @Column long version;

  Account() {}
}

package io.bizportal.identity.company;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A company with people in the portal. */
@Entity
@Table(name = "company")
class Company {

  @Id String id;

  @Column String name;

  /** Set in the transaction that makes the company. */
  @Column(name = "first_administrator")
  UUID firstAdministrator;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  /** For the persistence provider. */
  protected Company() {}
}

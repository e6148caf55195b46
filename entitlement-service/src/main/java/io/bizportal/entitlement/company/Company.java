package io.bizportal.entitlement.company;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A company's row, without its counters, which only {@code grant} moves. */
@Entity
class Company {

  @Id String id;
  @Column String name;
  @Nullable String nameKana;
  @Column Instant createdAt;

  Company() {}

  Company(String id, String name, @Nullable String nameKana, Instant createdAt) {
    this.id = id;
    this.name = name;
    this.nameKana = nameKana;
    this.createdAt = createdAt;
  }
}

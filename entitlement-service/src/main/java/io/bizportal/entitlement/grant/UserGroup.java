package io.bizportal.entitlement.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;

/** A group's row; {@code version} moves with its name and permissions, not with its members. */
@Entity
@IdClass(GroupId.class)
class UserGroup {

  @Id String company;
  @Id String id;
  @Column String name;
  @Column String description;
  @Column boolean automatic;
  @Column String createdBy;
  @Column Instant createdAt;
  @Column long version = 1;

  UserGroup() {}

  UserGroup(GroupId key, String name, String description, String createdBy, Instant createdAt) {
    this.company = key.company();
    this.id = key.id();
    this.name = name;
    this.description = description;
    this.automatic = key.id().equals(GroupId.AUTOMATIC);
    this.createdBy = createdBy;
    this.createdAt = createdAt;
  }

  GroupId key() {
    return new GroupId(company, id);
  }
}

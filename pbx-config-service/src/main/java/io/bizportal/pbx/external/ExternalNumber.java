package io.bizportal.pbx.external;

import io.bizportal.pbx.routing.Target;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An external number's row. */
@Entity
@Table(name = "external_number")
class ExternalNumber {

  @Id UUID id;

  @Column(updatable = false)
  String contract;

  @Column String digits;

  @Enumerated(EnumType.STRING)
  ExternalNumberKind kind;

  @Column @Nullable UUID extension;

  @Column(name = "incoming_group")
  @Nullable UUID incomingGroup;

  @Column String memo;

  @Column long version;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  void apply(CheckedNumber settings) {
    digits = settings.digits();
    kind = settings.kind();
    extension = settings.extension();
    incomingGroup = settings.incomingGroup();
    memo = settings.memo();
  }

  @Nullable Target target() {
    if (extension != null) {
      return new Target.Extension(extension);
    }
    return incomingGroup == null ? null : new Target.Group(incomingGroup);
  }

  void touched(Instant now) {
    version++;
    updatedAt = now;
  }
}

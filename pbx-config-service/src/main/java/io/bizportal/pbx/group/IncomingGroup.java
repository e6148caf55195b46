package io.bizportal.pbx.group;

import io.bizportal.pbx.routing.GroupKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A group's row; its members are rows of their own, in their order. */
@Entity
@Table(name = "incoming_group")
class IncomingGroup {

  @Id UUID id;

  @Column(updatable = false)
  String contract;

  @Column String name;

  @Enumerated(EnumType.STRING)
  GroupKind kind;

  @Column @Nullable String number;

  @Column(name = "hold_music")
  @Nullable UUID holdMusic;

  /** Of its members' rows, so that lists can be sorted by it. */
  @Column(name = "member_count")
  int memberCount;

  @Column long version;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  void apply(CheckedGroup settings) {
    name = settings.name();
    kind = settings.kind();
    number = settings.number();
    holdMusic = settings.holdMusic();
    memberCount = settings.members().size();
  }

  void touched(Instant now) {
    version++;
    updatedAt = now;
  }
}

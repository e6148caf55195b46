package io.bizportal.pbx.music;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A piece of hold music's row; its content is a row of its own and never changes. */
@Entity
@Table(name = "hold_music")
class HoldMusic {

  @Id UUID id;

  @Column(updatable = false)
  String contract;

  @Column String name;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  AudioKind kind;

  @Column(updatable = false)
  int size;

  @Column(name = "duration_millis", updatable = false)
  long durationMillis;

  @Column(updatable = false)
  String sha256;

  @Column long version;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  void touched(Instant now) {
    version++;
    updatedAt = now;
  }
}

package io.bizportal.pbx.absence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An absence behaviour's row; no row means off and never set, version 0. */
@Entity
class Absence {

  /** Which of the records it is. */
  enum Mode {
    OFF,
    FORWARDING
  }

  @Id UUID extension;

  @Enumerated(EnumType.STRING)
  Mode mode = Mode.OFF;

  @Column @Nullable String destination;

  @Enumerated(EnumType.STRING)
  @Nullable Reaction unconditional;

  @Enumerated(EnumType.STRING)
  @Nullable Reaction busy;

  @Enumerated(EnumType.STRING)
  @Nullable Reaction unreachable;

  @Enumerated(EnumType.STRING)
  @Column(name = "no_answer")
  @Nullable Reaction noAnswer;

  @Column(name = "ring_seconds")
  @Nullable Integer ringSeconds;

  @Column(name = "voicemail_pin")
  @Nullable String voicemailPin;

  @Column long version;

  @Column(name = "updated_at")
  Instant updatedAt;

  static Absence never(UUID extension) {
    Absence absence = new Absence();
    absence.extension = extension;
    return absence;
  }

  /** The PIN stays: turning voicemail off and on again must not lose it. */
  void apply(AbsenceBehaviour behaviour) {
    switch (behaviour) {
      case AbsenceBehaviour.Off() -> {
        mode = Mode.OFF;
        destination = null;
        unconditional = null;
        busy = null;
        unreachable = null;
        noAnswer = null;
        ringSeconds = null;
      }
      case AbsenceBehaviour.Forwarding f -> {
        mode = Mode.FORWARDING;
        destination = f.destination();
        unconditional = f.unconditional();
        busy = f.busy();
        unreachable = f.unreachable();
        noAnswer = f.noAnswer();
        ringSeconds = f.ringSeconds();
      }
    }
  }

  void touched(Instant now) {
    version++;
    updatedAt = now;
  }
}

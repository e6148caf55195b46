package io.bizportal.pbx.absence;

import io.bizportal.pbx.extension.AbsenceMode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An absence behaviour's row; no row means off and never set, version 0. */
@Entity
class Absence {

  @Id UUID extension;

  @Enumerated(EnumType.STRING)
  AbsenceMode mode = AbsenceMode.OFF;

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

  @Column(name = "first_number")
  @Nullable String firstNumber;

  @Column(name = "second_number")
  @Nullable String secondNumber;

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
    clear();
    mode = behaviour.mode();
    switch (behaviour) {
      case AbsenceBehaviour.Off() -> {}
      case AbsenceBehaviour.Forwarding f -> {
        destination = f.destination();
        unconditional = f.unconditional();
        busy = f.busy();
        unreachable = f.unreachable();
        noAnswer = f.noAnswer();
        ringSeconds = f.ringSeconds();
      }
      case AbsenceBehaviour.SingleNumberReach reach -> {
        firstNumber = reach.numbers().getFirst();
        secondNumber = reach.numbers().size() > 1 ? reach.numbers().getLast() : null;
        ringSeconds = reach.ringSeconds();
      }
    }
  }

  /** What single number reach rings; null in other modes. */
  @Nullable List<String> numbers() {
    return firstNumber == null
        ? null
        : Stream.of(firstNumber, secondNumber).filter(Objects::nonNull).toList();
  }

  private void clear() {
    destination = null;
    unconditional = null;
    busy = null;
    unreachable = null;
    noAnswer = null;
    firstNumber = null;
    secondNumber = null;
    ringSeconds = null;
  }

  void touched(Instant now) {
    version++;
    updatedAt = now;
  }
}

package io.bizportal.pbx.music;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/** What an uploaded file turned out to be. */
record Audio(AudioKind kind, long millis) {

  /** By content alone; empty if it is nothing that can be played. */
  static Optional<Audio> recognise(byte[] file) {
    return Arrays.stream(AudioKind.values())
        .flatMap(
            kind -> {
              OptionalLong millis = kind.millis(file);
              return millis.isPresent() && millis.getAsLong() > 0
                  ? Optional.of(new Audio(kind, millis.getAsLong())).stream()
                  : Optional.<Audio>empty().stream();
            })
        .findFirst();
  }
}

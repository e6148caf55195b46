package io.bizportal.pbx.music;

import java.util.Locale;
import java.util.OptionalLong;

/** A format that hold music may have, recognised by content. */
enum AudioKind {
  WAV("audio/wav") {
    @Override
    OptionalLong millis(byte[] file) {
      return new WavFile(file).millis();
    }
  },
  OGG("audio/ogg") {
    @Override
    OptionalLong millis(byte[] file) {
      return new OggFile(file).millis();
    }
  },
  /** Last: it has no magic of its own but a bit pattern. */
  MP3("audio/mpeg") {
    @Override
    OptionalLong millis(byte[] file) {
      return new Mp3File(file).millis();
    }
  };

  private final String mediaType;

  AudioKind(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How long a file of this kind plays; empty if it is none, or broken. */
  abstract OptionalLong millis(byte[] file);
}

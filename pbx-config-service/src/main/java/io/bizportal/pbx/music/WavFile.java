package io.bizportal.pbx.music;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalLong;
import java.util.Set;

/** RIFF WAVE: a format chunk that is understood, and sound data that is all there. */
final class WavFile {

  private static final int HEADER = 12;
  private static final int CHUNK_HEADER = 8;
  private static final int SHORTEST_FORMAT = 16;

  /** PCM, A-law, µ-law: what telephony plays. */
  private static final Set<Integer> ENCODINGS = Set.of(1, 6, 7);

  private final ByteBuffer file;

  WavFile(byte[] file) {
    this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  OptionalLong millis() {
    if (file.limit() < HEADER || !named(0, "RIFF") || !named(8, "WAVE")) {
      return OptionalLong.empty();
    }
    long bytesPerSecond = 0;
    long at = HEADER;
    while (at + CHUNK_HEADER <= file.limit()) {
      int chunk = (int) at;
      long size = Integer.toUnsignedLong(file.getInt(chunk + 4));
      if (at + CHUNK_HEADER + size > file.limit()) {
        return OptionalLong.empty();
      }
      if (named(chunk, "fmt ")) {
        bytesPerSecond = bytesPerSecond(chunk + CHUNK_HEADER, size);
      } else if (named(chunk, "data")) {
        return bytesPerSecond == 0 || size == 0
            ? OptionalLong.empty()
            : OptionalLong.of(Math.max(1, size * 1000 / bytesPerSecond));
      }
      // Chunks begin at even places.
      at += CHUNK_HEADER + size + (size & 1);
    }
    return OptionalLong.empty();
  }

  private long bytesPerSecond(int format, long size) {
    if (size < SHORTEST_FORMAT) {
      return 0;
    }
    int encoding = Short.toUnsignedInt(file.getShort(format));
    int channels = Short.toUnsignedInt(file.getShort(format + 2));
    long samplesPerSecond = Integer.toUnsignedLong(file.getInt(format + 4));
    int bits = Short.toUnsignedInt(file.getShort(format + 14));
    boolean understood =
        ENCODINGS.contains(encoding)
            && (channels == 1 || channels == 2)
            && samplesPerSecond >= 8_000
            && samplesPerSecond <= 192_000
            && bits % 8 == 0
            && bits >= 8
            && bits <= 32;
    return understood ? samplesPerSecond * channels * (bits / 8) : 0;
  }

  private boolean named(int at, String name) {
    for (int i = 0; i < name.length(); i++) {
      if (file.get(at + i) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}

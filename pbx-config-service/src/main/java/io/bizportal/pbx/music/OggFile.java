package io.bizportal.pbx.music;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Ogg with one stream of Vorbis or Opus: pages that follow each other to the end of the file. */
final class OggFile {

  private static final int PAGE_HEADER = 27;
  private static final int FIRST_PAGE = 2;
  private static final long OPUS_RATE = 48_000;
  private static final byte[] CAPTURE = "OggS".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] VORBIS = "\u0001vorbis".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OPUS = "OpusHead".getBytes(StandardCharsets.US_ASCII);

  /** What the first packet says: how fast positions advance, and how many samples to leave out. */
  private record Codec(long rate, long skipped) {}

  private final ByteBuffer file;

  OggFile(byte[] file) {
    this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  OptionalLong millis() {
    if (!isPage(0) || (file.get(5) & FIRST_PAGE) == 0) {
      return OptionalLong.empty();
    }
    Codec codec = codec(PAGE_HEADER + Byte.toUnsignedInt(file.get(26)));
    if (codec == null) {
      return OptionalLong.empty();
    }
    int stream = file.getInt(14);
    long last = 0;
    int at = 0;
    while (at < file.limit()) {
      if (!isPage(at) || file.getInt(at + 14) != stream) {
        return OptionalLong.empty();
      }
      // -1: no packet ends on this page.
      last = Math.max(last, file.getLong(at + 6));
      long next = end(at);
      if (next > file.limit()) {
        return OptionalLong.empty();
      }
      at = (int) next;
    }
    long samples = last - codec.skipped();
    return samples <= 0 || samples > Long.MAX_VALUE / 1000
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(1, samples * 1000 / codec.rate()));
  }

  private @Nullable Codec codec(int packet) {
    if (has(packet, VORBIS) && file.limit() >= packet + 30) {
      long rate = Integer.toUnsignedLong(file.getInt(packet + 12));
      return rate == 0 ? null : new Codec(rate, 0);
    }
    if (has(packet, OPUS) && file.limit() >= packet + 19) {
      return new Codec(OPUS_RATE, Short.toUnsignedInt(file.getShort(packet + 10)));
    }
    return null;
  }

  private boolean isPage(int at) {
    return has(at, CAPTURE) && at + PAGE_HEADER <= file.limit() && file.get(at + 4) == 0;
  }

  private long end(int page) {
    int segments = Byte.toUnsignedInt(file.get(page + 26));
    long end = (long) page + PAGE_HEADER + segments;
    if (end > file.limit()) {
      return Long.MAX_VALUE;
    }
    for (int i = 0; i < segments; i++) {
      end += Byte.toUnsignedInt(file.get(page + PAGE_HEADER + i));
    }
    return end;
  }

  private boolean has(int at, byte[] text) {
    if (at + text.length > file.limit()) {
      return false;
    }
    for (int i = 0; i < text.length; i++) {
      if (file.get(at + i) != text[i]) {
        return false;
      }
    }
    return true;
  }
}

package io.bizportal.pbx.music;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * MPEG audio layer III: after an optional ID3 tag, frames that follow each other and agree. Two
 * bytes alone happen to look like a frame in any file.
 */
final class Mp3File {

  private static final int FEWEST_FRAMES = 3;
  private static final int TAG_HEADER = 10;
  private static final int[] BITRATES_1 = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] BITRATES_2 = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
  };
  private static final int[] SAMPLES_PER_SECOND = {44_100, 48_000, 32_000};

  /** A frame's header; those of one file have the same {@code version} and {@code rate}. */
  private record Frame(int version, int rate, int samples, int length) {}

  private final byte[] file;

  Mp3File(byte[] file) {
    this.file = file;
  }

  OptionalLong millis() {
    int at = afterTag();
    Frame first = frame(at);
    if (first == null) {
      return OptionalLong.empty();
    }
    long frames = 0;
    for (Frame frame = first; frame != null; frame = frame(at)) {
      if (frame.version() != first.version() || frame.rate() != first.rate()) {
        break;
      }
      at += frame.length();
      if (at > file.length) {
        break;
      }
      frames++;
    }
    return frames < FEWEST_FRAMES
        ? OptionalLong.empty()
        : OptionalLong.of(frames * first.samples() * 1000 / first.rate());
  }

  private int afterTag() {
    if (file.length < TAG_HEADER || file[0] != 'I' || file[1] != 'D' || file[2] != '3') {
      return 0;
    }
    int size = 0;
    for (int i = 6; i < TAG_HEADER; i++) {
      size = size << 7 | file[i] & 0x7f;
    }
    boolean footer = (file[5] & 0x10) != 0;
    return TAG_HEADER + size + (footer ? TAG_HEADER : 0);
  }

  private @Nullable Frame frame(int at) {
    if (at + 4 > file.length || (file[at] & 0xff) != 0xff || (file[at + 1] & 0xe0) != 0xe0) {
      return null;
    }
    int version = file[at + 1] >> 3 & 3;
    int layer = file[at + 1] >> 1 & 3;
    int bitrate = file[at + 2] >> 4 & 15;
    int rate = file[at + 2] >> 2 & 3;
    // Version 1 and layer 0 are reserved; layer III is 1; bit rates 0 and 15 can't be followed.
    if (version == 1 || layer != 1 || bitrate == 0 || bitrate == 15 || rate == 3) {
      return null;
    }
    boolean mpeg1 = version == 3;
    int samplesPerSecond = SAMPLES_PER_SECOND[rate] >> (mpeg1 ? 0 : version == 2 ? 1 : 2);
    int samples = mpeg1 ? 1152 : 576;
    int bitsPerSecond = (mpeg1 ? BITRATES_1 : BITRATES_2)[bitrate] * 1000;
    int padding = file[at + 2] >> 1 & 1;
    return new Frame(
        version,
        samplesPerSecond,
        samples,
        samples / 8 * bitsPerSecond / samplesPerSecond + padding);
  }
}

package io.bizportal.pbx.music;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Files that can be played, small and silent. */
final class Sounds {

  private Sounds() {}

  /** 8 kHz, 16 bits, one channel, with a chunk before the sound as recorders write them. */
  static byte[] wav(int millis) {
    int data = millis * 16;
    ByteBuffer file = ByteBuffer.allocate(12 + 8 + 16 + 8 + 4 + 8 + data);
    file.order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(file.capacity() - 8).put(ascii("WAVE"));
    file.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
    file.putInt(8_000).putInt(16_000).putShort((short) 2).putShort((short) 16);
    file.put(ascii("LIST")).putInt(3).put(new byte[4]);
    file.put(ascii("data")).putInt(data);
    return file.array();
  }

  /** MPEG 1 layer III, 44.1 kHz, 128 kbit/s: each frame is 417 bytes of 1,152 samples. */
  static byte[] mp3(int frames, int tag) {
    ByteBuffer file = ByteBuffer.allocate((tag == 0 ? 0 : 10 + tag) + frames * 417);
    if (tag > 0) {
      file.put(ascii("ID3")).put(new byte[] {4, 0, 0, 0, 0, (byte) (tag >> 7), (byte) (tag & 127)});
      file.position(10 + tag);
    }
    for (int i = 0; i < frames; i++) {
      file.putInt(file.position(), 0xfffb9000);
      file.position(file.position() + 417);
    }
    return file.array();
  }

  /** Opus, in pages of one second. */
  static byte[] ogg(int seconds) {
    ByteBuffer head = ByteBuffer.allocate(19).order(ByteOrder.LITTLE_ENDIAN);
    head.put(ascii("OpusHead")).put((byte) 1).put((byte) 1).putShort((short) 312);
    head.putInt(48_000);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(page(2, 0, head.array()));
    for (int second = 1; second <= seconds; second++) {
      file.writeBytes(page(0, 312 + second * 48_000L, new byte[100]));
    }
    return file.toByteArray();
  }

  private static byte[] page(int type, long position, byte[] packet) {
    ByteBuffer page = ByteBuffer.allocate(28 + packet.length).order(ByteOrder.LITTLE_ENDIAN);
    page.put(ascii("OggS")).put((byte) 0).put((byte) type).putLong(position);
    page.putInt(7).putInt(0).putInt(0).put((byte) 1).put((byte) packet.length).put(packet);
    return page.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

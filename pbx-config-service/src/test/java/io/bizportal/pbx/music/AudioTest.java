package io.bizportal.pbx.music;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

// E5
class AudioTest {

  @Test
  void aFileIsWhatItsContentSays() {
    assertThat(Audio.recognise(Sounds.wav(1_500))).contains(new Audio(AudioKind.WAV, 1_500));
    assertThat(Audio.recognise(Sounds.ogg(3))).contains(new Audio(AudioKind.OGG, 3_000));
    assertThat(Audio.recognise(Sounds.mp3(100, 0))).contains(new Audio(AudioKind.MP3, 2_612));
    assertThat(Audio.recognise(Sounds.mp3(100, 300))).contains(new Audio(AudioKind.MP3, 2_612));
  }

  @Test
  void whatCannotBePlayedIsNoAudio() {
    byte[] encoding = Sounds.wav(100);
    encoding[20] = 85;
    for (byte[] file :
        List.of(
            new byte[0],
            "RIFF".getBytes(StandardCharsets.US_ASCII),
            "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII),
            new byte[5_000],
            Sounds.wav(0),
            encoding,
            Sounds.ogg(0),
            Sounds.mp3(2, 0))) {
      assertThat(Audio.recognise(file)).isEmpty();
    }
  }

  @Test
  void aFileThatEndsTooEarlyIsRefused() {
    for (byte[] whole : List.of(Sounds.wav(100), Sounds.ogg(2), Sounds.mp3(3, 20))) {
      for (int length = 0; length < whole.length; length++) {
        byte[] part = Arrays.copyOf(whole, length);
        if (!isWholePages(part)) {
          assertThat(Audio.recognise(part)).as("%d bytes of %d", length, whole.length).isEmpty();
        }
      }
    }
  }

  @Test
  void noBytesMakeTheReaderStumble() {
    Random random = new Random(20_261_121);
    for (byte[] whole : List.of(Sounds.wav(20), Sounds.ogg(2), Sounds.mp3(4, 20))) {
      for (int i = 0; i < 20_000; i++) {
        byte[] broken = whole.clone();
        for (int n = random.nextInt(4); n >= 0; n--) {
          broken[random.nextInt(Math.min(80, broken.length))] = (byte) random.nextInt(256);
        }
        Audio.recognise(broken).ifPresent(audio -> assertThat(audio.millis()).isPositive());
      }
    }
  }

  /** An Ogg file cut between two pages is shorter, and whole. */
  private static boolean isWholePages(byte[] part) {
    return part.length > 47 && part[0] == 'O' && (part.length - 47) % 128 == 0;
  }
}

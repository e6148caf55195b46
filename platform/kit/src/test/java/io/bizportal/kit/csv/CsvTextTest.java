package io.bizportal.kit.csv;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

// F1, F3
class CsvTextTest {

  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
  private static final String TABLE = "番号,メモ\r\n200,受付①\r\n";

  @Test
  void theEncodingIsRecognised() {
    assertThat(CsvText.of(TABLE.getBytes(UTF_8), null))
        .isEqualTo(new CsvText(CsvEncoding.UTF_8, TABLE));
    assertThat(CsvText.of(("\ufeff" + TABLE).getBytes(UTF_8), null))
        .isEqualTo(new CsvText(CsvEncoding.UTF_8, TABLE));
    assertThat(CsvText.of(TABLE.getBytes(WINDOWS_31J), null))
        .isEqualTo(new CsvText(CsvEncoding.WINDOWS_31J, TABLE));
    assertThat(CsvText.of("ﾃｽﾄ,ｱ\n".getBytes(WINDOWS_31J), null).text()).isEqualTo("ﾃｽﾄ,ｱ\n");
  }

  @Test
  void theEncodingThatWasToldIsBelievedOverAGuess() {
    byte[] readsAsBoth = "ﾃｱ".getBytes(WINDOWS_31J);
    assertThat(CsvText.of(readsAsBoth, null).text()).isEqualTo("ñ");
    assertThat(CsvText.of(readsAsBoth, CsvEncoding.WINDOWS_31J).text()).isEqualTo("ﾃｱ");
    refused("unreadable-characters", 2, TABLE.getBytes(WINDOWS_31J), CsvEncoding.UTF_8);
  }

  @Test
  void whatIsNoTableIsTold() {
    refused("utf-16", 0, TABLE.getBytes(UTF_16), null);
    refused("utf-16", 0, "number,memo\n200,x\n".getBytes(UTF_16LE), null);
    refused("not-csv", 0, new byte[] {'P', 'K', 3, 4, 20, 0}, null);
    refused("nul-byte", 2, "number\n20\0\n".repeat(1).getBytes(UTF_8), null);
  }

  @Test
  void aMixtureIsToldWithItsLine() throws IOException {
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    mixed.write("番号,メモ\n".getBytes(UTF_8));
    mixed.write("200,受付\n".getBytes(UTF_8));
    mixed.write("201,倉庫\n".getBytes(WINDOWS_31J));
    refused("mixed-encoding", 3, mixed.toByteArray(), null);
  }

  private static void refused(String code, long line, byte[] file, CsvEncoding told) {
    assertThatThrownBy(() -> CsvText.of(file, told))
        .isInstanceOfSatisfying(
            CsvFault.Thrown.class,
            thrown -> {
              assertThat(thrown.fault().code()).isEqualTo(code);
              if (line > 0 && !code.equals("unreadable-characters")) {
                assertThat(thrown.fault().line()).isEqualTo(line);
              }
            });
  }
}

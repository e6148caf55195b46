package io.bizportal.kit.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

  // F1
  @Test
  void rowsAreWhatASpreadsheetReads() throws IOException {
    assertThat(written("a", null, "い,ろ", "say \"hi\"", "two\nlines"))
        .isEqualTo("\ufeffa,,\"い,ろ\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n");
  }

  // F1
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+81312345678", "-1", "@SUM(A1)", "\tx"})
  void whatASpreadsheetWouldRunIsGuarded(String cell) throws IOException {
    assertThat(written(cell)).isEqualTo("\ufeff'" + cell + "\r\n");
  }

  @Test
  void aGuardedCellIsQuotedAsAWhole() throws IOException {
    assertThat(written("=HYPERLINK(\"x\",\"y\")"))
        .isEqualTo("\ufeff\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
  }

  private static String written(String... cells) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvWriter csv = new CsvWriter(out)) {
      csv.row(cells);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}

package io.bizportal.identity.signin;

import io.bizportal.kit.csv.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The access log as a table for spreadsheets, in the reader's language and time zone (B1). */
record SignInCsv(CsvWriter out, ZoneId zone, Locale language) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final List<String> JA =
      List.of("日時", "種類", "結果", "氏名", "ユーザーID", "接続元アドレス", "二段階認証", "エラー", "ブラウザー");
  private static final List<String> EN =
      List.of(
          "Time",
          "Type",
          "Result",
          "Name",
          "User ID",
          "Address",
          "Second factor",
          "Error",
          "User agent");

  void head() throws IOException {
    List<String> names = language.getLanguage().equals("en") ? EN : JA;
    out.row(names.toArray(new String[0]));
  }

  void line(SignInView line) {
    try {
      out.row(
          TIME.format(line.occurredAt().atZone(zone)),
          line.type(),
          line.result().name(),
          line.name(),
          line.email(),
          line.remoteAddress(),
          line.secondFactor(),
          line.error(),
          line.userAgent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

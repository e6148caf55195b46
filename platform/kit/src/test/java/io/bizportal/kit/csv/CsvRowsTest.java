package io.bizportal.kit.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

// F1, F3
class CsvRowsTest {

  @Test
  void quotesBlanksAndLineEndsAreReadAsTheStandardSays() {
    assertThat(rows("a,b\r\n\"x,y\",\"say \"\"hi\"\"\"\r\n"))
        .containsExactly(List.of("a", "b"), List.of("x,y", "say \"hi\""));
    assertThat(rows("a,b\n1,\"two\r\nlines\"\n3,")).contains(List.of("1", "two\r\nlines"));
    assertThat(rows("a,b\n1,\"\"\n,\n\n  ,\n\"\",x"))
        .containsExactly(List.of("a", "b"), List.of("1", ""), List.of("", "x"));
    assertThat(rows("a\n\"{\"\"type\"\": \"\"Point\"\"}\""))
        .contains(List.of("{\"type\": \"Point\"}"));
    assertThat(rows("a\n\"ends with \"\"quotes\"\"\"")).contains(List.of("ends with \"quotes\""));
    assertThat(rows("")).isEmpty();
  }

  /** The shapes of the csv-spectrum collection. */
  @ParameterizedTest
  @MethodSource("spectrum")
  void everyShapeThatWritersOfTablesKnowIsRead(String shape, String text, List<List<String>> rows) {
    assertThat(rows(text)).as(shape).isEqualTo(rows);
  }

  static Stream<Arguments> spectrum() {
    List<String> abc = List.of("a", "b", "c");
    return Stream.of(
        Arguments.of(
            "comma in quotes",
            "first,address\nJohn,\"120 any st., Anytown\"\n",
            List.of(List.of("first", "address"), List.of("John", "120 any st., Anytown"))),
        Arguments.of(
            "empty",
            "a,b,c\n1,\"\",\"\"\n2,3,4\n",
            List.of(abc, List.of("1", "", ""), List.of("2", "3", "4"))),
        Arguments.of(
            "empty, CRLF",
            "a,b,c\r\n1,\"\",\"\"\r\n2,3,4\r\n",
            List.of(abc, List.of("1", "", ""), List.of("2", "3", "4"))),
        Arguments.of(
            "escaped quotes",
            "a,b\n1,\"ha \"\"ha\"\" ha\"\n3,4\n",
            List.of(List.of("a", "b"), List.of("1", "ha \"ha\" ha"), List.of("3", "4"))),
        Arguments.of(
            "JSON",
            "key,val\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"at\"\": [1.0, 2.0]}\"\n",
            List.of(
                List.of("key", "val"), List.of("1", "{\"type\": \"Point\", \"at\": [1.0, 2.0]}"))),
        Arguments.of(
            "newlines",
            "a,b,c\n1,2,3\n\"Once upon \na time\",5,6\n7,8,9\n",
            List.of(
                abc,
                List.of("1", "2", "3"),
                List.of("Once upon \na time", "5", "6"),
                List.of("7", "8", "9"))),
        Arguments.of(
            "newlines, CRLF",
            "a,b,c\r\n1,2,3\r\n\"Once upon \r\na time\",5,6\r\n",
            List.of(abc, List.of("1", "2", "3"), List.of("Once upon \r\na time", "5", "6"))),
        Arguments.of(
            "quotes and newlines",
            "a,b\n1,\"ha \n\"\"ha\"\" \nha\"\n3,4\n",
            List.of(List.of("a", "b"), List.of("1", "ha \n\"ha\" \nha"), List.of("3", "4"))),
        Arguments.of("simple", "a,b,c\n1,2,3", List.of(abc, List.of("1", "2", "3"))),
        Arguments.of("simple, CRLF", "a,b,c\r\n1,2,3\r\n", List.of(abc, List.of("1", "2", "3"))),
        Arguments.of(
            "UTF-8",
            "a,b,c\n1,2,3\n4,5,ʤ\n",
            List.of(abc, List.of("1", "2", "3"), List.of("4", "5", "ʤ"))),
        Arguments.of(
            "location coordinates",
            "id,x,y\n1,35.68°,139°41′\n",
            List.of(List.of("id", "x", "y"), List.of("1", "35.68°", "139°41′"))));
  }

  @Test
  void aRowKnowsItsFirstLine() {
    List<Long> lines = new ArrayList<>();
    new CsvRows("a,b\n\"x\ny\",1\n\nz,2\n").forEachRemaining(row -> lines.add(row.line()));
    assertThat(lines).containsExactly(1L, 2L, 5L);
  }

  @Test
  void whatCannotBeToldApartEndsTheReading() {
    refused("unclosed-quote", 2, "a,b\n1,\"2\n3,4\n");
    refused("unclosed-quote", 2, "a\n\"x\"\"");
    refused("unclosed-quote", 2, "a\n\"");
    refused("unreadable-row", 2, "a,b\n\"1\"2,3\n");
    refused("too-many-columns", 1, ",".repeat(1_000_000));
    refused("too-many-columns", 1, ",".repeat(300) + "x");
    refused("cell-too-long", 2, "a\n" + "x".repeat(20_001));
  }

  @Property(tries = 300)
  void whatIsWrittenIsReadAgain(@ForAll("tables") List<List<String>> table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvWriter writer = new CsvWriter(out)) {
      for (List<String> row : table) {
        writer.row(row.toArray(String[]::new));
      }
    }
    CsvText read = CsvText.of(out.toByteArray(), null);
    assertThat(rows(read.text())).isEqualTo(table);
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell =
        Arbitraries.strings()
            .withChars("ab,\"'=+-@\n\r\t 0受付＝")
            .ofMaxLength(8)
            .filter(text -> text.isEmpty() || !text.isBlank());
    Arbitrary<String> filled = cell.filter(text -> !text.isBlank());
    return filled
        .list()
        .ofSize(1)
        .flatMap(
            first ->
                cell.list()
                    .ofSize(2)
                    .map(
                        rest -> {
                          List<String> row = new ArrayList<>(first);
                          row.addAll(rest);
                          return row;
                        }))
        .list()
        .ofMaxSize(5);
  }

  @Test
  void bytesBeyondAsciiSurvive() {
    assertThat(rows("髙﨑,😀\n")).containsExactly(List.of("髙﨑", "😀"));
    assertThat("😀".getBytes(StandardCharsets.UTF_8)).hasSize(4);
    assertThat(CsvEncoding.WINDOWS_31J.canWrite("髙﨑①～")).isTrue();
    assertThat(CsvEncoding.WINDOWS_31J.canWrite("😀")).isFalse();
  }

  private static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    new CsvRows(text).forEachRemaining(row -> rows.add(row.cells()));
    return rows;
  }

  private static void refused(String code, long line, String text) {
    assertThatThrownBy(() -> rows(text))
        .isInstanceOfSatisfying(
            CsvFault.Thrown.class,
            thrown -> {
              assertThat(thrown.fault().code()).isEqualTo(code);
              assertThat(thrown.fault().line()).isEqualTo(line);
            });
  }
}

package io.bizportal.pbx.csv.extensions;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.kit.csv.CsvGuard;
import io.bizportal.kit.csv.CsvRows;
import io.bizportal.kit.csv.CsvText;
import io.bizportal.kit.csv.CsvWriter;
import io.bizportal.kit.table.Cells;
import io.bizportal.kit.table.Column;
import io.bizportal.kit.table.Faults;
import io.bizportal.kit.table.RowFaults;
import io.bizportal.pbx.absence.AbsenceBehaviour;
import io.bizportal.pbx.absence.Reaction;
import io.bizportal.pbx.extension.CheckedSettings;
import io.bizportal.pbx.extension.TerminalKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

// F1
class ExtensionRoundTripTest {

  @Property(tries = 500)
  void whatIsWrittenIsReadAsTheSameExtension(
      @ForAll("extensions") ExtensionRow row, @ForAll boolean english) throws IOException {
    Faults faults = new Faults();
    Map<String, Integer> places = new HashMap<>();
    for (Column column : ExtensionColumns.ALL) {
      places.put(column.field(), places.size());
    }
    Cells cells = new Cells(2, places, written(row, english), places, null);

    ExtensionRow read =
        new ReadExtension(Set.of(), cells, row, new RowFaults(faults, cells, Map.of())).read();

    assertThat(faults.none()).isTrue();
    assertThat(read).isEqualTo(row);
  }

  private static List<String> written(ExtensionRow row, boolean english) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> cells = ExtensionColumns.cells(row, english);
    try (CsvWriter writer = new CsvWriter(out)) {
      List<String> guarded = new ArrayList<>();
      for (int i = 0; i < cells.size(); i++) {
        boolean digits = ExtensionColumns.ALL.get(i).form() == Column.Form.DIGITS;
        String cell = cells.get(i);
        guarded.add(
            cell == null ? null : digits ? CsvGuard.guardedDigits(cell) : CsvGuard.guarded(cell));
      }
      writer.guardedRow(guarded);
    }
    return new CsvRows(CsvText.of(out.toByteArray(), null).text()).next().cells();
  }

  @Provide
  Arbitrary<ExtensionRow> extensions() {
    Arbitrary<String> text =
        Arbitraries.strings().withChars("=+-@'\",\n 0受付＝髙a").ofMaxLength(12).map(String::strip);
    Arbitrary<String> optional = text.map(t -> t.isEmpty() ? null : t);
    Arbitrary<CheckedSettings> settings =
        Combinators.combine(
                Arbitraries.integers().between(20, 99),
                Arbitraries.integers().between(100, 9999),
                text,
                Arbitraries.of(TerminalKind.class).injectNull(0.3),
                Arbitraries.of(true, false),
                Arbitraries.of("0312345678", "05012345678").injectNull(0.5),
                optional)
            .as(
                (site, terminal, memo, kind, flag, number, free) ->
                    new CheckedSettings(
                        site.toString(),
                        terminal.toString(),
                        flag ? "555" : null,
                        memo,
                        kind,
                        flag,
                        number,
                        null,
                        !flag,
                        free,
                        free,
                        free,
                        free,
                        List.of()));
    return Combinators.combine(settings, absences(), Arbitraries.of(true))
        .as((known, absence, pinSet) -> new ExtensionRow(known, absence, pinSet, null));
  }

  private static Arbitrary<AbsenceBehaviour> absences() {
    Arbitrary<Reaction> reaction = Arbitraries.of(Reaction.class);
    Arbitrary<AbsenceBehaviour> forwarding =
        Combinators.combine(
                reaction, reaction, reaction, reaction, Arbitraries.integers().between(5, 30))
            .filter(
                (always, busy, unreachable, late, seconds) ->
                    Stream.of(always, busy, unreachable, late)
                        .anyMatch(one -> one != Reaction.NOTHING))
            .as(
                (always, busy, unreachable, late, seconds) ->
                    new AbsenceBehaviour.Forwarding(
                        Stream.of(always, busy, unreachable, late)
                                .anyMatch(Reaction.FORWARD::equals)
                            ? "0312345678"
                            : null,
                        always,
                        busy,
                        unreachable,
                        late,
                        late == Reaction.NOTHING ? null : seconds));
    return Arbitraries.oneOf(Arbitraries.of(new AbsenceBehaviour.Off()), forwarding);
  }
}

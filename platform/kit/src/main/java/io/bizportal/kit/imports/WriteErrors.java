package io.bizportal.kit.imports;

import io.bizportal.kit.csv.CsvFault;
import io.bizportal.kit.csv.CsvRows;
import io.bizportal.kit.csv.CsvWriter;
import io.bizportal.kit.table.Column;
import io.bizportal.kit.table.Faults;
import io.bizportal.kit.table.FileKinds;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes an uploaded table again with what is wrong beside each row. */
@Singleton
class WriteErrors {

  private final ImportJobs jobs;
  private final ImportFiles files;
  private final ImportViews views;
  private final FileKinds kinds;

  WriteErrors(ImportJobs jobs, ImportFiles files, ImportViews views, FileKinds kinds) {
    this.jobs = jobs;
    this.files = files;
    this.views = views;
    this.kinds = kinds;
  }

  /** The file's rows, their errors by line, and what to write in the file's own encoding. */
  @Transactional
  Rows of(String contract, UUID id) {
    ImportJob job = jobs.require(contract, id);
    Map<Long, List<Faults.Fault>> byLine =
        views.errors(id, 0, Integer.MAX_VALUE).stream()
            .collect(Collectors.groupingBy(Faults.Fault::line, HashMap::new, Collectors.toList()));
    return new Rows(files.read(id), byLine, kinds.require(job.upload().kind()).columns());
  }

  /** A table with errors, ready to be written in UTF-8: the texts may not fit its own encoding. */
  record Rows(String text, Map<Long, List<Faults.Fault>> byLine, List<Column> columns) {

    void write(OutputStream to, boolean english) throws IOException {
      try (CsvWriter out = new CsvWriter(to)) {
        CsvRows rows = new CsvRows(text);
        Set<Integer> secret = new HashSet<>();
        long line = 0;
        try {
          while (rows.hasNext()) {
            CsvRows.Row row = rows.next();
            List<String> cells = new ArrayList<>();
            boolean header = line == 0;
            for (int i = 0; i < row.cells().size(); i++) {
              String cell = row.cells().get(i);
              if (header && isSecret(cell)) {
                secret.add(i);
              }
              cells.add(!header && secret.contains(i) && !cell.isEmpty() ? Column.MASK : cell);
            }
            line = row.line();
            cells.add(header && !byLine.containsKey(line) ? title(english) : told(line, english));
            out.row(cells.toArray(String[]::new));
          }
        } catch (CsvFault.Thrown e) {
          out.row(english ? e.fault().en() : e.fault().ja());
        }
        if (byLine.containsKey(0L)) {
          out.row(told(0, english));
        }
      }
    }

    private boolean isSecret(String header) {
      return columns.stream()
          .anyMatch(column -> column.form() == Column.Form.SECRET && column.isCalled(header));
    }

    private static String title(boolean english) {
      return Column.ERRORS.get(english ? 1 : 0);
    }

    private String told(long line, boolean english) {
      return byLine.getOrDefault(line, List.of()).stream()
          .map(fault -> column(fault, english) + (english ? fault.en() : fault.ja()))
          .collect(Collectors.joining("\n"));
    }

    private String column(Faults.Fault fault, boolean english) {
      return columns.stream()
          .filter(column -> column.field().equals(fault.field()))
          .map(column -> column.name(english) + (english ? ": " : "："))
          .findFirst()
          .orElse("");
    }
  }
}

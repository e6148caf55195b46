package io.bizportal.kit.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.kit.problem.ProblemCode;
import io.bizportal.kit.table.Faults;
import io.bizportal.kit.table.TableProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Imports as people see them. */
@Singleton
class ImportViews {

  private static final TypeReference<List<ImportView.PreviewRow>> ROWS = new TypeReference<>() {};
  private static final TypeReference<List<Faults.Fault>> WARNINGS = new TypeReference<>() {};

  private final ImportJobs jobs;
  private final Sql sql;
  private final ObjectMapper json;
  private final List<ProblemCode> reasons = new ArrayList<>(List.of(TableProblem.values()));

  ImportViews(ImportJobs jobs, DataSource database, ObjectMapper json, ImportSite site) {
    this.jobs = jobs;
    this.sql = new Sql(database);
    this.json = json;
    site.problems().forEach(reasons::add);
  }

  /** One, with its preview. */
  @Transactional
  ImportView one(String contract, UUID id) {
    ImportJob job = jobs.require(contract, id);
    return view(job, jobs.sameFiles(List.of(id)).get(id), true);
  }

  /** Several, without previews. */
  List<ImportView> listed(List<ImportJob> shown) {
    Map<UUID, UUID> same = jobs.sameFiles(shown.stream().map(ImportJob::id).toList());
    return shown.stream().map(job -> view(job, same.get(job.id()), false)).toList();
  }

  /** Errors from a position on. */
  List<Faults.Fault> errors(UUID job, int from, int most) {
    return sql.all(
        row ->
            new Faults.Fault(
                row.getInt("line"),
                row.getString("field"),
                row.getString("code"),
                row.getString("ja"),
                row.getString("en"),
                row.getString("value")),
        """
        select line, field, code, ja, en, value from import_error
         where job = ? and position >= ? order by position limit ?""",
        job,
        from,
        most);
  }

  private ImportView view(ImportJob job, @Nullable UUID same, boolean whole) {
    ImportJob.Upload upload = job.upload();
    ImportJob.Counts counts = job.counts();
    return new ImportView(
        job.id(),
        upload.kind(),
        upload.replaces(),
        upload.name(),
        upload.size(),
        upload.encoding().label(),
        job.by().account(),
        job.state(),
        job.progress(),
        counts.rows(),
        counts.added(),
        counts.changed(),
        counts.removed(),
        counts.unchanged(),
        counts.errors(),
        job.renewed(),
        job.changeSet(),
        reason(job.reason()),
        same,
        job.version(),
        job.uploadedAt(),
        job.settledAt(),
        whole ? read(job.preview(), ROWS) : List.of(),
        whole ? read(job.warnings(), WARNINGS) : List.of());
  }

  private ImportView.@Nullable Reason reason(@Nullable String code) {
    return reasons.stream()
        .filter(problem -> problem.code().equals(code))
        .map(
            problem ->
                new ImportView.Reason(
                    problem.code(), problem.title(Locale.JAPANESE), problem.title(Locale.ENGLISH)))
        .findFirst()
        .orElse(null);
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an import can't be read", e);
    }
  }
}

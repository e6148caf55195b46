package io.bizportal.kit.imports;

import io.bizportal.kit.csv.CsvEncoding;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.table.Importer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The imports' rows. Whoever asks for one names its contract: an ID alone opens nothing. */
@Singleton
class ImportJobs {

  private final Sql sql;

  ImportJobs(DataSource database) {
    this.sql = new Sql(database);
  }

  ImportJob require(String contract, UUID id) {
    return own(
        sql.first(
            ImportJobs::job,
            "select * from import_job where contract = ? and id = ?",
            contract,
            id));
  }

  /** The same, and nobody else changes it until the transaction ends. */
  ImportJob lock(String contract, UUID id) {
    return own(
        sql.first(
            ImportJobs::job,
            "select * from import_job where contract = ? and id = ? for update",
            contract,
            id));
  }

  private static ImportJob own(Optional<ImportJob> found) {
    return found.orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /** For whoever has it leased. */
  ImportJob leased(UUID id) {
    return own(sql.first(ImportJobs::job, "select * from import_job where id = ?", id));
  }

  /** The same, and nobody else changes it until the transaction ends. */
  ImportJob lockLeased(UUID id) {
    return own(sql.first(ImportJobs::job, "select * from import_job where id = ? for update", id));
  }

  /** The newest first. */
  List<ImportJob> page(String contract, Instant before, UUID beforeId, int limit) {
    return sql.all(
        ImportJobs::job,
        """
        select * from import_job
         where contract = ? and (uploaded_at < ? or (uploaded_at = ? and id > ?))
         order by uploaded_at desc, id limit ?""",
        contract,
        before,
        before,
        beforeId,
        limit);
  }

  long count(String contract) {
    return sql.all(
            row -> row.getLong(1), "select count(*) from import_job where contract = ?", contract)
        .getFirst();
  }

  /**
   * Until the transaction ends, nobody else counts or adds a contract's imports. Not the contract's
   * own lock: uploading must not wait for what is being applied.
   */
  void oneAtATime(String contract) {
    sql.run("select pg_advisory_xact_lock(hashtextextended('imports of ' || ?, 0))", contract);
  }

  /** An import of the same file for the same purpose that is not over. */
  Optional<UUID> underWay(String contract, ImportJob.Upload like) {
    return sql.first(
        row -> row.getObject(1, UUID.class),
        """
        select id from import_job
         where contract = ? and sha256 = ? and kind = ? and replaces = ? and settled_at is null""",
        contract,
        like.sha256(),
        like.kind(),
        like.replaces());
  }

  long open(String contract) {
    return sql.all(
            row -> row.getLong(1),
            "select count(*) from import_job where contract = ? and settled_at is null",
            contract)
        .getFirst();
  }

  /** For each, the last import of the same file before it that was applied. */
  Map<UUID, UUID> sameFiles(Collection<UUID> jobs) {
    Map<UUID, UUID> same = new HashMap<>();
    sql.all(
        row -> same.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
        """
        select distinct on (j.id) j.id, o.id
          from import_job j
          join import_job o on o.contract = j.contract and o.sha256 = j.sha256
           and o.kind = j.kind and o.state = 'APPLIED' and o.uploaded_at < j.uploaded_at
         where j.id = any (?::uuid[])
         order by j.id, o.uploaded_at desc""",
        "{" + String.join(",", jobs.stream().map(UUID::toString).toList()) + "}");
    return same;
  }

  void add(UUID id, Importer by, ImportJob.Upload upload, Instant now) {
    sql.run(
        """
        insert into import_job (id, contract, company, kind, replaces, file_name, file_size, sha256,
               encoding, account, client, state, uploaded_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'VALIDATING', ?)""",
        id,
        by.contract(),
        by.company(),
        upload.kind(),
        upload.replaces(),
        upload.name(),
        upload.size(),
        upload.sha256(),
        upload.encoding().name(),
        by.account(),
        by.client(),
        now);
  }

  /** In whose name it goes on. */
  void takeOver(UUID id, Importer by) {
    sql.run(
        "update import_job set account = ?, client = ?, progress = 0 where id = ?",
        by.account(),
        by.client(),
        id);
  }

  /** Somebody wants it to end. */
  void requestCancel(UUID id) {
    sql.run("update import_job set cancel_requested = true where id = ?", id);
  }

  /** Goes on to a state; nobody works on it for now. */
  void become(UUID id, ImportState next, @Nullable String reason, Instant now) {
    sql.run(
        """
        update import_job set state = ?, reason = ?, version = version + 1, lease = null,
               leased_until = null, settled_at = ?
         where id = ?""",
        next.name(),
        reason,
        next.isSettled() ? now : null,
        id);
  }

  /** What came of a step. */
  void tell(
      UUID id,
      ImportJob.Counts counts,
      String preview,
      String warnings,
      String digest,
      boolean renewed,
      @Nullable UUID changeSet) {
    sql.run(
        """
        update import_job set progress = 100, rows = ?, added = ?, changed = ?, removed = ?,
               unchanged = ?, errors = ?, preview = ?::jsonb, warnings = ?::jsonb, digest = ?,
               renewed = ?, change_set = ?
         where id = ?""",
        counts.rows(),
        counts.added(),
        counts.changed(),
        counts.removed(),
        counts.unchanged(),
        counts.errors(),
        preview,
        warnings,
        digest,
        renewed,
        changeSet,
        id);
  }

  private static ImportJob job(ResultSet row) throws SQLException {
    return new ImportJob(
        row.getObject("id", UUID.class),
        new Importer(
            row.getString("contract"),
            row.getString("company"),
            row.getObject("account", UUID.class),
            row.getString("client")),
        new ImportJob.Upload(
            row.getString("kind"),
            row.getBoolean("replaces"),
            row.getString("file_name"),
            row.getInt("file_size"),
            row.getString("sha256"),
            CsvEncoding.valueOf(row.getString("encoding"))),
        ImportState.valueOf(row.getString("state")),
        row.getInt("progress"),
        new ImportJob.Counts(
            row.getInt("rows"),
            row.getInt("added"),
            row.getInt("changed"),
            row.getInt("removed"),
            row.getInt("unchanged"),
            row.getInt("errors")),
        row.getString("preview"),
        row.getString("warnings"),
        row.getString("digest"),
        row.getBoolean("renewed"),
        row.getObject("change_set", UUID.class),
        row.getString("reason"),
        row.getBoolean("cancel_requested"),
        row.getObject("lease", UUID.class),
        Sql.instant(row, "leased_until"),
        row.getLong("version"),
        Objects.requireNonNull(Sql.instant(row, "uploaded_at")),
        Sql.instant(row, "settled_at"));
  }
}

package io.bizportal.kit.imports;

import io.bizportal.kit.csv.CsvEncoding;
import io.bizportal.kit.csv.CsvFault;
import io.bizportal.kit.csv.CsvText;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.table.FileKind;
import io.bizportal.kit.table.Importer;
import io.bizportal.kit.table.TableProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes files in, lets previews be applied, and cancels. */
@Singleton
class TakeImport {

  private static final int LONGEST_NAME = 200;

  /** A file that can be read, and what is to be done with it. */
  record Readable(ImportJob.Upload upload, String text) {}

  private final ImportJobs jobs;
  private final ImportFiles files;
  private final Clock clock;
  private final ImportConfig config;

  TakeImport(ImportJobs jobs, ImportFiles files, Clock clock, ImportConfig config) {
    this.jobs = jobs;
    this.files = files;
    this.clock = clock;
    this.config = config;
  }

  /** Refuses what is no table before anything is kept. */
  Readable check(
      FileKind<?> kind,
      boolean replaces,
      @Nullable String name,
      @Nullable CsvEncoding told,
      byte[] file) {
    if (file.length > config.largestFile()) {
      throw new ProblemException(CommonProblem.TOO_LARGE);
    }
    if (replaces && !kind.mayReplace()) {
      throw new ProblemException(CommonProblem.VALIDATION)
          .withField(
              "/replaces",
              "not-replaceable",
              "ファイルにないものを削除することはできません",
              "What the file leaves out can't be removed");
    }
    String shown = name(name);
    try {
      CsvText text = CsvText.of(file, told);
      return new Readable(
          new ImportJob.Upload(
              kind.name(), replaces, shown, file.length, sha256(file), text.encoding()),
          text.text());
    } catch (CsvFault.Thrown e) {
      CsvFault fault = e.fault();
      throw new ProblemException(CommonProblem.VALIDATION)
          .withField("", fault.code(), fault.ja(), fault.en());
    }
  }

  private static String name(@Nullable String given) {
    String name = given == null ? "" : given.strip();
    if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      throw new ProblemException(CommonProblem.VALIDATION)
          .withField(
              "/fileName",
              "too-long",
              LONGEST_NAME + "文字以内で入力してください",
              "At most " + LONGEST_NAME + " characters");
    }
    if (name.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
      throw new ProblemException(CommonProblem.VALIDATION)
          .withField(
              "/fileName", "control-character", "使用できない文字が含まれています", "Contains a control character");
    }
    return name;
  }

  @Transactional
  UUID take(Importer by, Readable file) {
    jobs.oneAtATime(by.contract());
    Optional<UUID> same = jobs.underWay(by.contract(), file.upload());
    if (same.isPresent()) {
      throw new ProblemException(TableProblem.SAME_FILE_UNDER_WAY)
          .withExtension("import", same.get());
    }
    if (jobs.open(by.contract()) >= config.open()) {
      throw new ProblemException(TableProblem.TOO_MANY_IMPORTS);
    }
    UUID id = UUID.randomUUID();
    jobs.add(id, by, file.upload(), now());
    files.keep(id, file.text());
    return id;
  }

  /** Lets what the preview shows be applied, in the name of whoever says so. */
  @Transactional
  void apply(Importer by, UUID id, long version) {
    ImportJob job = jobs.lock(by.contract(), id);
    if (job.state() != ImportState.READY || job.version() != version) {
      throw new ProblemException(TableProblem.IMPORT_NOT_READY);
    }
    jobs.takeOver(id, by);
    jobs.become(id, ImportState.APPLYING, null, now());
  }

  /** At once if nobody works on it, else as soon as whoever does hears of it. */
  @Transactional
  void cancel(String contract, UUID id) {
    ImportJob job = jobs.lock(contract, id);
    if (job.state().isSettled()) {
      throw new ProblemException(TableProblem.IMPORT_SETTLED);
    }
    jobs.requestCancel(id);
    if (!job.isLeased(clock.instant())) {
      jobs.become(id, ImportState.CANCELLED, null, now());
      files.forget(id);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }
}

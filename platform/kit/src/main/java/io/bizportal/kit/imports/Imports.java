package io.bizportal.kit.imports;

import io.bizportal.kit.csv.CsvEncoding;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.page.Cursor;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.table.Faults;
import io.bizportal.kit.table.FileKinds;
import io.bizportal.kit.table.Importer;
import io.bizportal.kit.table.TableAnswer;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Imports as their endpoints answer them, once it is known that the caller may read the contract,
 * or write it where something begins or ends.
 */
@Singleton
public class Imports {

  /** Later than any upload. */
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  private final FileKinds kinds;
  private final TakeImport take;
  private final ImportRound round;
  private final ImportJobs jobs;
  private final ImportViews views;
  private final FollowImport follow;
  private final WriteErrors errors;

  Imports(
      FileKinds kinds,
      TakeImport take,
      ImportRound round,
      ImportJobs jobs,
      ImportViews views,
      FollowImport follow,
      WriteErrors errors) {
    this.kinds = kinds;
    this.take = take;
    this.round = round;
    this.jobs = jobs;
    this.views = views;
    this.follow = follow;
    this.errors = errors;
  }

  /**
   * A file as it was sent.
   *
   * @param place where the contract's imports are
   * @param family of which the kind must be
   */
  @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
  public record Sent(
      String place,
      String family,
      String kind,
      boolean replaces,
      @Nullable String encoding,
      @Nullable String fileName,
      byte @Nullable [] file) {}

  private record After(Instant at, UUID id) {}

  /** The newest first. */
  @Transactional
  public Page<ImportView> page(String contract, PageRequest page) {
    After after =
        page.cursor() == null
            ? new After(END, new UUID(0, 0))
            : Cursor.parse(
                page.cursor(),
                parts -> new After(Instant.parse(parts.getFirst()), UUID.fromString(parts.get(1))));
    return page.page(
        views.listed(jobs.page(contract, after.at(), after.id(), page.limit() + 1)),
        view -> view,
        view -> Cursor.of(view.uploadedAt(), view.id()),
        jobs.count(contract));
  }

  /** Takes a file in, to be checked and shown. */
  public RestResponse<ImportView> upload(Importer by, Sent sent) {
    CsvEncoding told = sent.encoding() == null ? null : TableAnswer.encoding(sent.encoding());
    TakeImport.Readable file =
        take.check(
            kinds.require(sent.family(), sent.kind()),
            sent.replaces(),
            sent.fileName(),
            told,
            sent.file() == null ? new byte[0] : sent.file());
    UUID id = take.take(by, file);
    round.soon();
    ImportView view = views.one(by.contract(), id);
    return RestResponse.ResponseBuilder.<ImportView>created(URI.create(sent.place() + "/" + id))
        .entity(view)
        .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
        .header(HttpHeaders.ETAG, ExpectedVersion.tag(view.version()))
        .build();
  }

  /** One, with its preview. */
  public RestResponse<ImportView> one(String contract, UUID id) {
    return tagged(views.one(contract, id));
  }

  /** One each time it has got on, until it waits or is over. */
  public Multi<ImportView> events(String contract, UUID id) {
    return follow.follow(contract, id);
  }

  /** Lets what its preview shows be applied. */
  public RestResponse<ImportView> apply(Importer by, UUID id, @Nullable String ifMatch) {
    ImportView seen = views.one(by.contract(), id);
    ExpectedVersion.of(ifMatch).mustBe(seen.version(), () -> seen);
    take.apply(by, id, seen.version());
    round.soon();
    return tagged(views.one(by.contract(), id));
  }

  /** Ends one that is not over. */
  public RestResponse<ImportView> cancel(String contract, UUID id) {
    take.cancel(contract, id);
    return tagged(views.one(contract, id));
  }

  /** What is wrong with a file. */
  @Transactional
  public Page<Faults.Fault> errors(String contract, UUID id, PageRequest page) {
    ImportJob job = jobs.require(contract, id);
    int from =
        page.cursor() == null
            ? 0
            : Cursor.parse(page.cursor(), parts -> Integer.parseInt(parts.getFirst()));
    return page.page(
        views.errors(job.id(), from, page.limit() + 1),
        fault -> fault,
        fault -> Cursor.of(from + page.limit()),
        job.counts().errors());
  }

  /** The uploaded table with what is wrong beside each row. */
  public RestResponse<StreamingOutput> errorTable(
      String contract, UUID id, @Nullable String language, HttpHeaders headers) {
    WriteErrors.Rows rows = errors.of(contract, id);
    return TableAnswer.of(
        "errors", out -> rows.write(out, TableAnswer.isEnglish(language, headers)));
  }

  private static RestResponse<ImportView> tagged(ImportView view) {
    return ExpectedVersion.tagged(view, view.version());
  }
}

package io.bizportal.kit.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bizportal.kit.table.Faults;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is shown.
 *
 * @param progress in percent of the step it is at
 * @param renewed what is set changed after a preview was shown, so that this is another
 * @param reason why it was stopped
 * @param sameFileAs an earlier import of the same file that was applied
 * @param preview the first rows that would change or did; only of one import alone
 */
@Schema(
    name = "Import",
    requiredProperties = {
      "id",
      "kind",
      "replaces",
      "fileName",
      "fileSize",
      "encoding",
      "account",
      "state",
      "progress",
      "rows",
      "added",
      "changed",
      "removed",
      "unchanged",
      "errors",
      "renewed",
      "version",
      "uploadedAt",
      "preview",
      "warnings"
    })
public record ImportView(
    UUID id,
    String kind,
    boolean replaces,
    String fileName,
    int fileSize,
    String encoding,
    UUID account,
    ImportState state,
    int progress,
    int rows,
    int added,
    int changed,
    int removed,
    int unchanged,
    int errors,
    boolean renewed,
    @Nullable UUID changeSet,
    @Nullable Reason reason,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID sameFileAs,
    long version,
    Instant uploadedAt,
    @Nullable Instant settledAt,
    List<PreviewRow> preview,
    List<Faults.Fault> warnings) {

  /** Why an import was stopped. */
  @Schema(
      name = "ImportReason",
      requiredProperties = {"code", "ja", "en"})
  public record Reason(String code, String ja, String en) {}

  /** A row that would change something. */
  @Schema(
      name = "ImportRow",
      requiredProperties = {"line", "key", "action", "cells"})
  public record PreviewRow(long line, String key, Action action, List<PreviewCell> cells) {}

  /** What would happen to a row's setting. */
  @Schema(name = "ImportAction")
  public enum Action {
    ADDED,
    CHANGED,
    REMOVED
  }

  /** A cell before and after. */
  @Schema(
      name = "ImportCell",
      requiredProperties = {"field", "before", "after"})
  public record PreviewCell(String field, String before, String after) {}
}

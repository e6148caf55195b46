package io.bizportal.kit.imports;

import io.bizportal.kit.csv.CsvEncoding;
import io.bizportal.kit.table.Importer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import's row.
 *
 * @param by who uploaded the file; then who had it applied
 * @param preview rows as JSON
 * @param warnings faults as JSON
 * @param digest of what the preview showed: only that is applied
 * @param renewed what is set changed after a preview, which was made anew
 * @param reason code of what stopped it
 * @param lease who works on it, until {@code leasedUntil}
 */
record ImportJob(
    UUID id,
    Importer by,
    Upload upload,
    ImportState state,
    int progress,
    Counts counts,
    String preview,
    String warnings,
    @Nullable String digest,
    boolean renewed,
    @Nullable UUID changeSet,
    @Nullable String reason,
    boolean cancelRequested,
    @Nullable UUID lease,
    @Nullable Instant leasedUntil,
    long version,
    Instant uploadedAt,
    @Nullable Instant settledAt) {

  /** A file, and what is to be done with it. */
  record Upload(
      String kind, boolean replaces, String name, int size, String sha256, CsvEncoding encoding) {}

  /** What the file comes to. */
  record Counts(int rows, int added, int changed, int removed, int unchanged, int errors) {}

  boolean isLeased(Instant now) {
    return leasedUntil != null && leasedUntil.isAfter(now);
  }
}

package io.bizportal.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of extensions with absence behaviour, in the encoding that spreadsheets on Japanese
 * Windows write, and its way through an import.
 */
public final class Table {

  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Set<String> MOVING = Set.of("VALIDATING", "APPLYING");

  /** How long the two steps of an import took, and what came of it. */
  public record Imported(Duration checked, Duration applied, JsonNode job) {}

  private Table() {}

  /** So many extensions, at most 1,000 of a site, from site number {@code firstSite} on. */
  public static byte[] extensions(int firstSite, int rows) {
    String head = "拠点番号,端末番号,メモ,不在時動作,転送先,無応答,呼出秒数\r\n";
    return IntStream.range(0, rows)
        .mapToObj(
            n ->
                "%d,%d,%d階の席 %d,転送・留守番電話,'0312345678,転送,15\r\n"
                    .formatted(firstSite + n / 2_000, 2_000 + n % 2_000, 1 + n / 100 % 10, n))
        .collect(Collectors.joining("", head, ""))
        .getBytes(WINDOWS_31J);
  }

  /** Uploads, waits for the preview, applies, waits until it is done. */
  public static Imported bringIn(Api writer, Company company, String name, byte[] table) {
    Instant sent = Instant.now();
    String id =
        writer
            .upload(company.pbx("/imports?kind=extensions&fileName=" + name), table)
            .expect(201, "the upload of " + name)
            .json()
            .path("id")
            .asText();
    JsonNode ready = await(writer, company, id, "READY");
    Instant shown = Instant.now();
    writer
        .with("If-Match", "\"" + ready.path("version").asLong() + "\"")
        .post(company.pbx("/imports/" + id + "/apply"), null)
        .expect(200, "applying " + name);
    JsonNode done = await(writer, company, id, "APPLIED");
    return new Imported(
        Duration.between(sent, shown), Duration.between(shown, Instant.now()), done);
  }

  private static JsonNode await(Api reader, Company company, String id, String state) {
    Instant end = Instant.now().plus(PATIENCE);
    JsonNode job;
    do {
      Pause.of(Duration.ofMillis(50));
      job = reader.get(company.pbx("/imports/" + id)).expect(200, "the import").json();
    } while (MOVING.contains(job.path("state").asText()) && Instant.now().isBefore(end));
    if (!job.path("state").asText().equals(state)) {
      throw new StepFailed("expected " + state + ", saw " + job);
    }
    return job;
  }
}

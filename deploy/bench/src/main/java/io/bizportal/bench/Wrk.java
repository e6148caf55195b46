package io.bizportal.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Load from the tool wrk (package {@code wrk} of Debian), eight connections from one thread. */
final class Wrk {

  private static final Pattern LINE =
      Pattern.compile("bench: requests (\\d+) micros (\\d+) errors (\\d+) p50 (\\d+) p99 (\\d+)");

  private Wrk() {}

  /** What a run came to; errors are answers other than 2xx and broken connections. */
  record Result(double perSecond, Duration p50, Duration p99, long errors) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%,.0f/s, p50 %s, p99 %s, errors %d",
          perSecond,
          Distribution.millis(p50),
          Distribution.millis(p99),
          errors);
    }
  }

  /** Posts the same form again and again. */
  static Result post(URI to, Map<String, String> headers, String form, Duration time) {
    try {
      Path script = Files.createTempFile("bench", ".lua");
      try {
        Files.writeString(script, script(headers, form));
        return run(to, script, time);
      } finally {
        Files.delete(script);
      }
    } catch (IOException e) {
      throw new IllegalStateException("wrk is needed: sudo apt-get install -y wrk", e);
    }
  }

  private static Result run(URI to, Path script, Duration time) throws IOException {
    List<String> command =
        List.of(
            "wrk",
            "-t1",
            "-c8",
            "-d" + time.toSeconds() + "s",
            "-s",
            script.toString(),
            to.toString());
    Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher line = LINE.matcher(printed);
    if (!line.find()) {
      throw new IllegalStateException("wrk said: " + printed);
    }
    return new Result(
        Long.parseLong(line.group(1)) * 1e6 / Long.parseLong(line.group(2)),
        micros(line.group(4)),
        micros(line.group(5)),
        Long.parseLong(line.group(3)));
  }

  private static Duration micros(String number) {
    return Duration.ofNanos(Long.parseLong(number) * 1_000);
  }

  private static String script(Map<String, String> headers, String form) {
    List<String> lines = new ArrayList<>();
    lines.add("wrk.method = 'POST'");
    lines.add("wrk.body = '" + form + "'");
    lines.add("wrk.headers['Content-Type'] = 'application/x-www-form-urlencoded'");
    headers.forEach((name, value) -> lines.add("wrk.headers['" + name + "'] = '" + value + "'"));
    lines.add(
        """
        function done(s, l)
          local e = s.errors
          print(string.format('bench: requests %d micros %d errors %d p50 %d p99 %d',
            s.requests, s.duration, e.connect + e.read + e.write + e.status + e.timeout,
            l:percentile(50), l:percentile(99)))
        end""");
    return String.join("\n", lines);
  }
}

package io.bizportal.gateway.house;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as it reached an upstream. */
public record Seen(String method, String uri, Map<String, List<String>> headers, byte[] body) {

  public @Nullable String header(String name) {
    List<String> values = headers.get(name.toLowerCase(java.util.Locale.ROOT));
    return values == null ? null : String.join(", ", values);
  }

  public boolean has(String name) {
    return header(name) != null;
  }

  public String path() {
    int question = uri.indexOf('?');
    return question < 0 ? uri : uri.substring(0, question);
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}

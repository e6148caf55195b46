package io.bizportal.gateway.house;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What an upstream answers. */
public record Reply(int status, List<String[]> headers, byte[] body) {

  public static Reply json(int status, String body) {
    return of(status, body).with("Content-Type", "application/json");
  }

  public static Reply of(int status, String body) {
    return new Reply(status, List.of(), body.getBytes(StandardCharsets.UTF_8));
  }

  public Reply with(String name, String value) {
    List<String[]> more = new ArrayList<>(headers);
    more.add(new String[] {name, value});
    return new Reply(status, more, body);
  }
}

package io.bizportal.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The operator's order as it is posted: the template in {@code deploy/local/demo} with the run's
 * number and its dates filled in, so that the same file makes a new company on every run.
 *
 * @param json the document to post
 */
public record OrderFile(JsonNode json) {

  private static final Pattern IN_DAYS = Pattern.compile("\\{\\{in:(\\d+)}}");

  /** Reads {@code name} from the class path; {@code run} is six digits. */
  public static OrderFile read(String name, String run, LocalDate today) {
    try (InputStream in = OrderFile.class.getResourceAsStream("/demo/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no order file " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{{run}}", run);
      String dated =
          IN_DAYS
              .matcher(text)
              .replaceAll(m -> today.plusDays(Long.parseLong(m.group(1))).toString());
      return new OrderFile(new ObjectMapper().readTree(dated));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String orderId() {
    return json.path("orderId").asText();
  }

  public String company() {
    return json.path("company").path("id").asText();
  }

  public JsonNode administrator() {
    return json.path("administrator");
  }

  /** The contract number at {@code index}, in the file's order. */
  public String contract(int index) {
    return json.path("contracts").path(index).path("number").asText();
  }
}

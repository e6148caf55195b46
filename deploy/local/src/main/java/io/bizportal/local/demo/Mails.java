package io.bizportal.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The readers' mailbox, through the page that shows it. */
public final class Mails {

  private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{6})(?!\\d)");
  private static final Pattern LINK = Pattern.compile("https?://\\S+#code=[A-Za-z0-9_-]+");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Api api;

  public Mails(URI mailbox) {
    this.api = Api.anonymous(mailbox);
  }

  /** One mail as its reader sees it. */
  public record Mail(String id, String from, String subject, String text) {
    /** The six-digit one-time password in the text. */
    public String oneTimePassword() {
      return find(CODE);
    }

    /** The registration address in the text. */
    public URI registrationUrl() {
      return URI.create(find(LINK));
    }

    private String find(Pattern pattern) {
      Matcher matcher = pattern.matcher(text);
      if (!matcher.find()) {
        throw new StepFailed("mail '" + subject + "' lacks " + pattern);
      }
      return matcher.group(matcher.groupCount());
    }
  }

  /** How many mails this reader has; to be passed to {@link #next}. */
  public int count(String to) {
    return all(to).size();
  }

  /** Everything this reader got, oldest first. */
  public List<Mail> all(String to) {
    JsonNode json = api.get("/api/mails?to=" + Browser.encode(to)).expect(200, "mailbox").json();
    JsonNode items = json.isArray() ? json : json.path("items");
    List<Mail> mails = new ArrayList<>();
    for (JsonNode item : items) {
      mails.add(
          new Mail(
              item.path("id").asText(),
              item.path("from").asText(),
              item.path("subject").asText(),
              item.path("text").asText()));
    }
    return mails;
  }

  /** Waits for the first mail after {@code seen} earlier ones that fits. */
  public Mail next(String to, int seen, Predicate<Mail> fits) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      List<Mail> mails = all(to);
      for (Mail mail : mails.subList(Math.min(seen, mails.size()), mails.size())) {
        if (fits.test(mail)) {
          return mail;
        }
      }
      Pause.of(Duration.ofMillis(50));
    }
    throw new StepFailed("no fitting mail for " + to + " in " + PATIENCE.toSeconds() + " s");
  }
}

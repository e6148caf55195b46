package io.bizportal.embedded;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * One mail as its reader has it.
 *
 * @param id stands for the order of arrival as well
 * @param to the addresses it was delivered to, whatever its header says
 * @param text the plain-text part, empty if it has none
 */
public record Mail(
    String id,
    String from,
    List<String> to,
    String subject,
    Instant receivedAt,
    String text,
    @Nullable String html) {

  static Mail parse(String id, List<String> to, Instant receivedAt, byte[] source) {
    try {
      MimeMessage message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(source));
      List<String> text = new ArrayList<>();
      List<String> html = new ArrayList<>();
      collect(message, text, html);
      return new Mail(
          id,
          addresses(message.getFrom()),
          to,
          message.getSubject() == null ? "" : message.getSubject(),
          receivedAt,
          String.join("\n", text),
          html.isEmpty() ? null : String.join("\n", html));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String addresses(Address @Nullable [] addresses) {
    return addresses == null
        ? ""
        : String.join(", ", Arrays.stream(addresses).map(Mail::readable).toList());
  }

  private static String readable(Address address) {
    return address instanceof InternetAddress internet
        ? internet.toUnicodeString()
        : address.toString();
  }

  private static void collect(Part part, List<String> text, List<String> html)
      throws MessagingException, IOException {
    if (part.isMimeType("text/plain")) {
      text.add(part.getContent().toString());
    } else if (part.isMimeType("text/html")) {
      html.add(part.getContent().toString());
    } else if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        collect(parts.getBodyPart(i), text, html);
      }
    }
  }
}

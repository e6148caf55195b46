package io.bizportal.notification.delivery;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** A mail server at the configured port, which a test starts and stops as it likes. */
final class MailServerUnderTest implements AutoCloseable {

  private final GreenMail server = new GreenMail(setup());

  private static ServerSetup setup() {
    ServerSetup setup =
        new ServerSetup(
            ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class),
            "localhost",
            ServerSetup.PROTOCOL_SMTP);
    // The usual two seconds are short for a build machine that stalls.
    setup.setServerStartupTimeout(20_000);
    return setup;
  }

  MailServerUnderTest start() {
    server.start();
    return this;
  }

  List<MimeMessage> to(String address) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(message -> recipients(message).contains(address))
        .toList();
  }

  MimeMessage awaitOne(String address) {
    await().atMost(Duration.ofSeconds(20)).until(() -> !to(address).isEmpty());
    return to(address).getFirst();
  }

  int total() {
    return server.getReceivedMessages().length;
  }

  static String text(MimeMessage message) {
    return part(message, "text/plain");
  }

  static String html(MimeMessage message) {
    return part(message, "text/html");
  }

  private static String part(MimeMessage message, String type) {
    try {
      MimeMultipart parts = (MimeMultipart) message.getContent();
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart part = parts.getBodyPart(i);
        if (part.isMimeType(type)) {
          return part.getContent().toString();
        }
      }
      throw new AssertionError("no " + type);
    } catch (IOException | MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String recipients(MimeMessage message) {
    try {
      return Arrays.toString(message.getAllRecipients());
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}

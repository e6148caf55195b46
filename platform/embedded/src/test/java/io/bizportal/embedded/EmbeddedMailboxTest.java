package io.bizportal.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMailboxTest {

  private static final String READER = "taro@example.jp";

  @TempDir Path folder;
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void a_mail_is_kept_in_both_forms_and_over_a_restart() throws Exception {
    try (EmbeddedMailbox mailbox = EmbeddedMailbox.start(folder, 0, 0)) {
      send(mailbox, "ご案内", "<p>こんにちは</p>");
      mailbox.awaitMail(READER, mail -> mail.subject().equals("ご案内"), Duration.ofSeconds(5));
    }

    try (EmbeddedMailbox again = EmbeddedMailbox.start(folder, 0, 0)) {
      send(again, "次", "<p></p>");

      Mail first = again.messages("Taro@Example.JP").getFirst();
      assertThat(first.subject()).isEqualTo("ご案内");
      assertThat(first.text()).contains("本文 http://localhost/register#code=abc");
      assertThat(first.html()).contains("こんにちは");
      assertThat(again.messages()).extracting(Mail::id).containsExactly("000001", "000002");
    }
  }

  @Test
  void programs_read_the_mails_of_one_reader_as_json() throws Exception {
    try (EmbeddedMailbox mailbox = EmbeddedMailbox.start()) {
      send(mailbox, "件名", "<p>x</p>");

      JsonNode items =
          new ObjectMapper()
              .readTree(get(mailbox, "/api/mails?to=taro%40example.jp").body())
              .path("items");

      assertThat(items).hasSize(1);
      assertThat(items.get(0).path("subject").asText()).isEqualTo("件名");
      assertThat(items.get(0).path("from").asText()).contains("ポータル");
      assertThat(get(mailbox, "/api/mails?to=other%40example.jp").body()).contains("[]");
    }
  }

  @Test
  void a_mail_cannot_run_anything_in_the_page_that_shows_it() throws Exception {
    try (EmbeddedMailbox mailbox = EmbeddedMailbox.start()) {
      send(mailbox, "<script>alert(1)</script>", "<script>alert(2)</script>");

      assertThat(get(mailbox, "/").body()).doesNotContain("<script>").contains("&lt;script&gt;");
      assertThat(get(mailbox, "/mails/000001").body())
          .doesNotContain("<script>")
          .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"")
          .contains("href=\"http://localhost/register#code=abc\"");
      HttpResponse<String> body = get(mailbox, "/mails/000001/html");
      assertThat(body.headers().firstValue("Content-Security-Policy").orElseThrow())
          .startsWith("sandbox allow-popups")
          .contains("default-src 'none'")
          .doesNotContain("allow-scripts");
    }
  }

  @Test
  void a_foreign_host_name_gets_nothing() throws Exception {
    try (EmbeddedMailbox mailbox = EmbeddedMailbox.start();
        Socket socket = new Socket("127.0.0.1", URI.create(mailbox.url()).getPort())) {
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n".getBytes(StandardCharsets.UTF_8));

      String status =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
              .readLine();

      assertThat(status).contains("403");
    }
  }

  @Test
  void mail_is_refused_while_the_server_is_away_and_taken_when_it_is_back() throws Exception {
    try (EmbeddedMailbox mailbox = EmbeddedMailbox.start()) {
      mailbox.stop();
      assertThat(catchThrowable(() -> send(mailbox, "a", "b")))
          .isInstanceOf(MessagingException.class);

      mailbox.startAgain();
      send(mailbox, "back", "b");

      assertThat(mailbox.messages(READER)).extracting(Mail::subject).containsExactly("back");
    }
  }

  private static Throwable catchThrowable(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return org.assertj.core.api.Assertions.catchThrowable(call);
  }

  private HttpResponse<String> get(EmbeddedMailbox mailbox, String path)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(mailbox.url() + path)).build(), BodyHandlers.ofString());
  }

  private static void send(EmbeddedMailbox mailbox, String subject, String html)
      throws MessagingException, IOException {
    Properties settings = new Properties();
    settings.put("mail.smtp.host", mailbox.smtpHost());
    settings.put("mail.smtp.port", Integer.toString(mailbox.smtpPort()));
    MimeMessage message = new MimeMessage(Session.getInstance(settings));
    message.setFrom(new InternetAddress("no-reply@example.jp", "ポータル", "UTF-8"));
    message.setRecipients(Message.RecipientType.TO, READER);
    message.setSubject(subject, "UTF-8");
    MimeBodyPart text = new MimeBodyPart();
    text.setText("本文 http://localhost/register#code=abc", "UTF-8");
    MimeBodyPart other = new MimeBodyPart();
    other.setText(html, "UTF-8", "html");
    message.setContent(new MimeMultipart("alternative", text, other));
    Transport.send(message);
  }
}

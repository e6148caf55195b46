package io.bizportal.embedded;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mailbox's pages. All that comes from a mail is text here; its HTML gets a frame of its own.
 */
final class MailboxHtml {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"「」（）]+");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  private MailboxHtml() {}

  static String list(List<Mail> mails) {
    StringBuilder rows = new StringBuilder();
    for (Mail mail : mails.reversed()) {
      rows.append(
          """
          <tr><td>%s</td><td>%s</td><td><a href="/mails/%s">%s</a></td><td>%s</td></tr>
          """
              .formatted(
                  TIME.format(mail.receivedAt()),
                  escape(String.join(", ", mail.to())),
                  mail.id(),
                  escape(mail.subject().isBlank() ? "(no subject)" : mail.subject()),
                  escape(mail.from())));
    }
    return page(
        "メールボックス Mailbox",
        """
        <meta http-equiv="refresh" content="5">
        <h1>メールボックス <small lang="en">Mailbox: %d mails; nothing leaves this machine</small></h1>
        <table><thead><tr><th>受信 Received</th><th>宛先 To</th><th>件名 Subject</th><th>差出人 From</th></tr></thead>
        <tbody>%s</tbody></table>
        """
            .formatted(mails.size(), rows));
  }

  static String mail(Mail mail) {
    String html =
        mail.html() == null
            ? ""
            : """
              <h2>HTML</h2>
              <iframe title="HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mails/%s/html"></iframe>
              """
                .formatted(mail.id());
    return page(
        mail.subject(),
        """
        <p><a href="/">← メールボックス Mailbox</a></p>
        <h1>%s</h1>
        <p>%s<br>差出人 From: %s<br>宛先 To: %s</p>
        %s<h2>テキスト Text</h2>
        <pre>%s</pre>
        """
            .formatted(
                escape(mail.subject()),
                TIME.format(mail.receivedAt()),
                escape(mail.from()),
                escape(String.join(", ", mail.to())),
                html,
                linked(mail.text())));
  }

  /** The mail's own HTML; its links open outside the frame that holds it. */
  static String body(Mail mail) {
    return "<base target=\"_blank\">" + mail.html();
  }

  private static String linked(String text) {
    StringBuilder out = new StringBuilder();
    Matcher link = LINK.matcher(text);
    int from = 0;
    while (link.find()) {
      String url = escape(link.group());
      out.append(escape(text.substring(from, link.start())))
          .append("<a rel=\"noopener noreferrer\" target=\"_blank\" href=\"")
          .append(url)
          .append("\">")
          .append(url)
          .append("</a>");
      from = link.end();
    }
    return out.append(escape(text.substring(from))).toString();
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String page(String title, String content) {
    return """
        <!doctype html>
        <html lang="ja"><head><meta charset="utf-8"><title>%s</title>
        <meta name="viewport" content="width=device-width">
        <style>
        body { font: 16px/1.6 "Noto Sans CJK JP", sans-serif; margin: 2rem; color: #151515 }
        h1 { font-size: 1.4rem } h2 { font-size: 1rem } small { font-weight: normal; color: #595959; font-size: .8rem }
        table { border-collapse: collapse; width: 100%% } th, td { text-align: left; padding: .4rem .8rem; border-bottom: 1px solid #c7c7c7 }
        iframe { width: 100%%; height: 32rem; border: 1px solid #c7c7c7; background: #fff }
        pre { white-space: pre-wrap; background: #f2f2f2; padding: 1rem }
        a { color: #0066cc }
        </style></head><body>%s</body></html>
        """
        .formatted(escape(title), content);
  }
}

package io.bizportal.embedded;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Shows the mails: {@code /} the list, {@code /mails/ID} one of them, {@code /api/mails?to=ADDRESS}
 * all that a reader has as JSON.
 */
final class MailboxPages implements AutoCloseable {

  private static final Pattern MAIL = Pattern.compile("/mails/(\\d+)(/html)?");
  private static final Pattern LOCAL = Pattern.compile("(localhost|127\\.0\\.0\\.1)(:\\d+)?");
  private static final String OWN_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  /** A mail is somebody else's page: no script, no request, links only into a new window. */
  private static final String MAIL_POLICY =
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
          + " style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

  private final ObjectMapper json = new ObjectMapper();
  private final MailFolder folder;
  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  MailboxPages(MailFolder folder, int port) {
    this.folder = folder;
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(workers);
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String host = exchange.getRequestHeaders().getFirst("Host");
      String path = exchange.getRequestURI().getPath();
      Matcher mail = MAIL.matcher(path);
      if (host == null || !LOCAL.matcher(host).matches()) {
        // A foreign name that leads here is a foreign page reading one-time passwords.
        send(exchange, 403, "text/plain", OWN_POLICY, "not for " + host);
      } else if (!exchange.getRequestMethod().equals("GET")) {
        send(exchange, 405, "text/plain", OWN_POLICY, "");
      } else if (path.equals("/")) {
        send(exchange, 200, "text/html", OWN_POLICY, MailboxHtml.list(folder.all()));
      } else if (path.equals("/api/mails")) {
        send(exchange, 200, "application/json", OWN_POLICY, list(parameter(exchange, "to")));
      } else if (mail.matches()) {
        show(exchange, mail.group(1), mail.group(2) != null);
      } else {
        send(exchange, 404, "text/plain", OWN_POLICY, "");
      }
    }
  }

  private void show(HttpExchange exchange, String id, boolean body) throws IOException {
    Optional<Mail> mail = folder.find(id);
    if (mail.isEmpty()) {
      send(exchange, 404, "text/plain", OWN_POLICY, "");
    } else if (body) {
      send(exchange, 200, "text/html", MAIL_POLICY, MailboxHtml.body(mail.get()));
    } else {
      send(exchange, 200, "text/html", OWN_POLICY, MailboxHtml.mail(mail.get()));
    }
  }

  private String list(@Nullable String to) throws IOException {
    List<Mail> mails = to == null ? folder.all() : folder.to(to);
    ArrayNode items = json.createArrayNode();
    for (Mail mail : mails) {
      ObjectNode item = items.addObject();
      item.put("id", mail.id());
      item.put("from", mail.from());
      item.set("to", json.valueToTree(mail.to()));
      item.put("subject", mail.subject());
      item.put("receivedAt", mail.receivedAt().toString());
      item.put("text", mail.text());
      item.put("html", mail.html());
    }
    return json.writeValueAsString(json.createObjectNode().set("items", items));
  }

  private static @Nullable String parameter(HttpExchange exchange, String name) {
    String query = exchange.getRequestURI().getRawQuery();
    if (query != null) {
      for (String pair : query.split("&", -1)) {
        if (pair.startsWith(name + "=")) {
          return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
        }
      }
    }
    return null;
  }

  private static void send(
      HttpExchange exchange, int status, String type, String policy, String content)
      throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.getResponseHeaders().set("Content-Security-Policy", policy);
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    workers.close();
  }
}

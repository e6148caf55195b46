package io.bizportal.gateway.house;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An upstream on a port of its own, which keeps what it saw and can be taken away. */
public final class Server {

  private final ConcurrentLinkedDeque<Seen> seen = new ConcurrentLinkedDeque<>();
  private final Function<Seen, Reply> ordinary;
  private final Function<Seen, @Nullable Reply> aside;
  private volatile Function<Seen, Reply> answer;
  private final int port;
  private @Nullable HttpServer http;

  public Server(Function<Seen, Reply> ordinary) {
    this(ordinary, request -> null);
  }

  /** {@code aside} is asked first; what it answers is no request that was seen. */
  public Server(Function<Seen, Reply> ordinary, Function<Seen, @Nullable Reply> aside) {
    this.ordinary = ordinary;
    this.aside = aside;
    this.answer = ordinary;
    this.port = start(0);
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Answers otherwise until {@link #reset}. */
  public void answers(Function<Seen, Reply> otherwise) {
    answer = otherwise;
  }

  public void reset() {
    answer = ordinary;
    seen.clear();
    startAgain();
  }

  public Seen last() {
    return seen.getLast();
  }

  public int count() {
    return seen.size();
  }

  public List<Seen> all() {
    return List.copyOf(seen);
  }

  /** Called from an answer: takes its time. */
  public void hang(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  public synchronized void stop() {
    if (http != null) {
      http.stop(0);
      http = null;
    }
  }

  public synchronized void startAgain() {
    if (http == null) {
      start(port);
    }
  }

  private int start(int wanted) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), wanted), 0);
      server.createContext("/", this::serve);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      http = server;
      return server.getAddress().getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Map<String, List<String>> headers = new LinkedHashMap<>();
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
      Seen request =
          new Seen(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body);
      Reply reply = aside.apply(request);
      if (reply == null) {
        seen.add(request);
        reply = answer.apply(request);
      }
      for (String[] header : reply.headers()) {
        exchange.getResponseHeaders().add(header[0], header[1]);
      }
      boolean silent = reply.body().length == 0 || request.method().equals("HEAD");
      exchange.sendResponseHeaders(reply.status(), silent ? -1 : reply.body().length);
      if (!silent) {
        exchange.getResponseBody().write(reply.body());
      }
    }
  }
}

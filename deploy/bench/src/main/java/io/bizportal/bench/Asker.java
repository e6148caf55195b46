package io.bizportal.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Reads with one token, and looks at nothing but status and size: taking a page of fifty apart
 * costs more than making it, and whoever asks has the same two cores.
 */
final class Asker implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final String token;

  Asker(URI base, String token) {
    this.base = base;
    this.token = token;
  }

  /** Throws unless it is answered with 200. */
  void get(String path) {
    Void _ = answer(path, BodyHandlers.discarding());
  }

  /** When the first and the last byte were there. */
  record Download(long bytes, Duration first, Duration last) {}

  /** Reads it as it comes and keeps nothing. */
  Download download(String path) {
    long began = System.nanoTime();
    try (InputStream body = answer(path, BodyHandlers.ofInputStream())) {
      byte[] part = new byte[65_536];
      long bytes = body.read(part);
      Duration first = Duration.ofNanos(System.nanoTime() - began);
      for (int read = body.read(part); read >= 0; read = body.read(part)) {
        bytes += read;
      }
      return new Download(bytes, first, Duration.ofNanos(System.nanoTime() - began));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T answer(String path, HttpResponse.BodyHandler<T> body) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .build();
    try {
      HttpResponse<T> answer = http.send(request, body);
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("answered with " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}

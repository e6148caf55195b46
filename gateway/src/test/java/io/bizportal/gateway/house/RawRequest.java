package io.bizportal.gateway.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Bytes on a socket, for what no decent client sends. */
public final class RawRequest {

  private RawRequest() {}

  /** The answer's first line and headers, and as much of the body as came with them. */
  public static String send(URI base, String request) {
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      byte[] buffer = new byte[16_384];
      StringBuilder answer = new StringBuilder();
      while (!answer.toString().contains("\r\n\r\n")) {
        int read = socket.getInputStream().read(buffer);
        if (read < 0) {
          break;
        }
        answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
      }
      return answer.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static int status(URI base, String request) {
    String answer = send(base, request);
    return answer.isEmpty() ? 0 : Integer.parseInt(answer.split(" ", 3)[1]);
  }
}

package io.bizportal.kit.spool;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.bizportal.embedded.IssuerResource;
import io.bizportal.embedded.KafkaResource;
import io.bizportal.embedded.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long answers, and readers of every kind. */
@QuarkusTest
@QuarkusTestResource(
    value = PostgresResource.class,
    initArgs = @ResourceArg(name = "database", value = "kit"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IssuerResource.class)
@Timeout(30)
class SpoolTest {

  private static final int MEGABYTE = 65_536;
  private static final String END_OF_ALL = "\r\n0\r\n\r\n";

  private final HttpClient client = HttpClient.newHttpClient();
  private final String sign = UUID.randomUUID().toString();
  private final LongAnswers.Signs signs = new LongAnswers.Signs();

  @Inject Spool spool;

  SpoolTest() {
    LongAnswers.SIGNS.put(sign, signs);
  }

  @AfterEach
  void nothingIsLeft() throws IOException {
    signs.goOn().countDown();
    await().atMost(Duration.ofSeconds(10)).until(() -> spool.kept() == 0);
    try (Stream<Path> files = Files.list(Path.of("target/spool"))) {
      assertThat(files).isEmpty();
    }
  }

  private static URI at(String path) {
    return URI.create("http://localhost:" + RestAssured.port + "/v1/long/" + path);
  }

  private <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> body)
      throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(at(path)).build(), body);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, MEGABYTE})
  void anAnswerIsSentAsItWasWritten(int lines) throws Exception {
    byte[] answer = get("spooled/" + lines, HttpResponse.BodyHandlers.ofByteArray()).body();

    assertThat(new String(answer, StandardCharsets.US_ASCII))
        .isEqualTo(new String(LongAnswers.LINE, StandardCharsets.US_ASCII).repeat(lines));
  }

  @Test
  void itIsReadBeforeItIsWrittenToItsEnd() throws Exception {
    try (InputStream answer =
        get("spooled/" + MEGABYTE + "?waits=" + sign, HttpResponse.BodyHandlers.ofInputStream())
            .body()) {
      assertThat(answer.readNBytes(1 << 19)).hasSize(1 << 19);
      signs.goOn().countDown();

      assertThat(answer.readAllBytes()).hasSize((1 << 19) + LongAnswers.LINE.length);
    }
  }

  @Test
  void itIsWrittenThoughItIsNotRead() throws Exception {
    try (Socket slow = slow("spooled/" + 4 * MEGABYTE + "?waits=" + sign)) {
      assertThat(slow.isConnected()).isTrue();

      assertThat(signs.written().await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(spool.kept()).isEqualTo(4L << 20);
    }
  }

  @Test
  void whoTakesNothingIsCutOff() throws Exception {
    try (Socket slow = slow("spooled/" + 4 * MEGABYTE)) {
      await().atMost(Duration.ofSeconds(10)).until(() -> spool.kept() > 0);
      await().atMost(Duration.ofSeconds(10)).until(() -> spool.kept() == 0);

      assertThat(takenUntilTheEnd(slow)).hasSizeLessThan(4 << 20).doesNotEndWith(END_OF_ALL);
    }
  }

  @Test
  void whatFailsDoesNotLookWholeToASlowReaderEither() throws Exception {
    try (Socket slow = slow("spooled/" + 4 * MEGABYTE + "?fails=true")) {
      await().atMost(Duration.ofSeconds(10)).until(() -> spool.kept() > 0);
      await().atMost(Duration.ofSeconds(10)).until(() -> spool.kept() == 0);

      assertThat(takenUntilTheEnd(slow)).doesNotEndWith(END_OF_ALL);
    }
  }

  @Test
  void aReaderWhoGoesAwayEndsTheWriting() throws Exception {
    try (Socket slow = slow("spooled/" + MEGABYTE + "?waits=" + sign)) {
      assertThat(signs.written().await(10, TimeUnit.SECONDS)).isTrue();
      slow.setSoLinger(true, 0);
    }

    await().atMost(Duration.ofSeconds(10)).until(() -> spool.kept() == 0);
  }

  @Test
  void whatFailsAtOnceIsAnsweredAsAProblem() {
    given()
        .get(at("spooled/10?fails=true"))
        .then()
        .statusCode(409)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"spooled/65536?fails=true", "plain/65536?fails=true", "spooled/600000"})
  void whatFailsLaterOrIsTooLongDoesNotLookWhole(String path) {
    assertThatThrownBy(() -> get(path, HttpResponse.BodyHandlers.ofByteArray()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void whoWouldWaitForLongIsToldToComeAgain() throws Exception {
    List<CompletableFuture<HttpResponse<byte[]>>> waiting =
        Stream.generate(() -> "spooled/" + MEGABYTE + "?waits=" + sign)
            .limit(2)
            .map(
                path ->
                    client.sendAsync(
                        HttpRequest.newBuilder(at(path)).build(),
                        HttpResponse.BodyHandlers.ofByteArray()))
            .toList();
    await().atMost(Duration.ofSeconds(10)).until(() -> spool.kept() == 2L << 20);

    given()
        .get(at("spooled/1"))
        .then()
        .statusCode(503)
        .header("Retry-After", equalTo("5"))
        .contentType("application/problem+json");

    signs.goOn().countDown();
    for (CompletableFuture<HttpResponse<byte[]>> one : waiting) {
      assertThat(one.get(10, TimeUnit.SECONDS).body()).hasSize((1 << 20) + LongAnswers.LINE.length);
    }
    given().get(at("spooled/1")).then().statusCode(200);
  }

  /** Asks, and takes nothing of the answer. */
  private static Socket slow(String path) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress("localhost", RestAssured.port));
    socket
        .getOutputStream()
        .write(
            ("GET /v1/long/" + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String takenUntilTheEnd(Socket socket) throws IOException {
    socket.setSoTimeout(10_000);
    ByteArrayOutputStream taken = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(taken);
    } catch (SocketException reset) {
      assertThat(reset).hasMessageContaining("reset");
    }
    return taken.toString(StandardCharsets.US_ASCII);
  }
}

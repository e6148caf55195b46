package io.bizportal.identity.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.People;
import io.bizportal.identity.People.Registered;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** B5: the company's logo. */
@QuarkusTest
@IdentityServiceTest
class LogoTest {

  private Registered admin;

  @BeforeEach
  void aCompany() {
    admin = People.aCompany();
  }

  @Test
  void aPictureIsDrawnAnewAndShown() throws IOException {
    byte[] hidden = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    byte[] picture = picture("png", 960, 100);
    byte[] polyglot = Arrays.copyOf(picture, picture.length + hidden.length);
    System.arraycopy(hidden, 0, polyglot, picture.length, hidden.length);

    put("\"0\"", "image/png", polyglot).then().statusCode(200).body("logo", equalTo(1));

    Response shown = given().auth().oauth2(admin.token()).get("/v1/company/logo");
    assertThat(shown.contentType()).isEqualTo("image/png");
    assertThat(new String(shown.asByteArray(), StandardCharsets.ISO_8859_1))
        .doesNotContain("script");
    BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(shown.asByteArray()));
    assertThat(drawn.getWidth()).isEqualTo(480);
    assertThat(drawn.getHeight()).isEqualTo(50);
  }

  @Test
  void aJpegIsAsGoodAndCanBeTakenAway() throws IOException {
    put("\"0\"", "image/jpeg", picture("jpg", 64, 64)).then().statusCode(200);

    given()
        .auth()
        .oauth2(admin.token())
        .header("If-Match", "\"1\"")
        .delete("/v1/company/logo")
        .then()
        .statusCode(200)
        .body("logo", nullValue());

    given().auth().oauth2(admin.token()).get("/v1/company/logo").then().statusCode(404);
  }

  @Test
  void whatIsNoPictureIsRefusedWhateverItCallsItself() throws IOException {
    refused("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8));
    refused("GIF89a".getBytes(StandardCharsets.US_ASCII));
    refused(picture("gif", 10, 10));
    refused(new byte[0]);
    refused(Arrays.copyOf(picture("png", 100, 100), 60));
  }

  @Test
  void aBombIsRefusedBeforeItIsUnpacked() {
    long start = System.nanoTime();

    put("\"0\"", "image/png", claiming(60_000, 60_000))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("logo-too-large"));

    assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
  }

  @Test
  void anotherTypeIsNotTaken() {
    put("\"0\"", "image/svg+xml", new byte[] {1}).then().statusCode(415);
  }

  @Test
  void otherCompaniesDoNotSeeIt() throws IOException {
    put("\"0\"", "image/png", picture("png", 10, 10)).then().statusCode(200);
    Registered other = People.aCompany();

    given().auth().oauth2(other.token()).get("/v1/company/logo").then().statusCode(404);
  }

  private void refused(byte[] content) {
    put("\"0\"", "image/png", content)
        .then()
        .statusCode(422)
        .body("code", equalTo("logo-refused"))
        .body("errors[0].code", equalTo("logo-invalid"));
    given().auth().oauth2(admin.token()).get("/v1/company/logo").then().statusCode(404);
  }

  private Response put(String etag, String type, byte[] content) {
    return given()
        .auth()
        .oauth2(admin.token())
        .header("If-Match", etag)
        .contentType(type)
        .body(content)
        .put("/v1/company/logo");
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  /** Signature and header of a PNG that says it is this large. */
  private static byte[] claiming(int width, int height) {
    ByteBuffer header = ByteBuffer.allocate(17);
    header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
    header.put(new byte[] {8, 6, 0, 0, 0});
    CRC32 sum = new CRC32();
    sum.update(header.array());
    return ByteBuffer.allocate(8 + 4 + 17 + 4)
        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
        .putInt(13)
        .put(header.array())
        .putInt((int) sum.getValue())
        .array();
  }
}

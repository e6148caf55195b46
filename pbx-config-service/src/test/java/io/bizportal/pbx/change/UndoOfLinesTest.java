package io.bizportal.pbx.change;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

// E5, E9
@QuarkusTest
@PbxServiceTest
class UndoOfLinesTest {

  private final ContractUnderTest contract = ContractUnderTest.fresh();

  @Test
  void aRemovedBarringProfileComesBackAndAChangedOneIsAsItWas() {
    String profile =
        contract
            .writer()
            .body(Map.of("name", "一般", "categories", List.of("MOBILE")))
            .post("/barring-profiles")
            .path("id");
    put("/barring-profiles/" + profile, 1, Map.of("name", "営業")).then().statusCode(200);
    undo().statusCode(200);
    contract
        .reader()
        .get("/barring-profiles/" + profile)
        .then()
        .body("name", equalTo("一般"))
        .body("categories", contains("MOBILE"));
    remove("/barring-profiles/" + profile, 3).then().statusCode(204);

    undo().statusCode(200);

    contract.reader().get("/barring-profiles").then().body("items.name", contains("一般"));
  }

  @Test
  void lineKeysAreAsTheyWere() {
    String extension =
        contract
            .writer()
            .body(Map.of("siteNumber", "20", "terminalNumber", "200"))
            .post("/extensions")
            .path("id");
    String keys = "/extensions/" + extension + "/line-keys";
    Map<String, Object> key = Map.of("position", 3, "kind", "SPEED_DIAL", "digits", "0312345678");
    put(keys, 0, Map.of("keys", List.of(key))).then().statusCode(200);
    put(keys, 1, Map.of("keys", List.of())).then().statusCode(200).body("keys", empty());

    undo().statusCode(200);

    contract.reader().get(keys).then().body("keys.position", contains(3));
  }

  @Test
  void musicTakesItsNameItsPlaceAndItselfBack() {
    String music =
        contract
            .writer()
            .contentType("application/octet-stream")
            .queryParam("name", "春の曲")
            .body(second())
            .post("/hold-music")
            .path("id");
    put("/hold-music/" + music, 1, Map.of("name", "夏の曲")).then().statusCode(200);
    undo().statusCode(200);
    contract.reader().get("/hold-music/" + music).then().body("name", equalTo("春の曲"));
    put("/defaults", 0, Map.of("holdMusic", music)).then().statusCode(200);
    undo().statusCode(200);
    contract.reader().get("/defaults").then().body("holdMusic", nullValue());
    remove("/hold-music/" + music, 3).then().statusCode(204);

    undo().statusCode(200);

    contract.reader().get("/hold-music/" + music).then().body("name", equalTo("春の曲"));
  }

  private Response put(String path, int version, Object settings) {
    return contract.writer().header("If-Match", "\"" + version + "\"").body(settings).put(path);
  }

  private Response remove(String path, int version) {
    return contract.writer().header("If-Match", "\"" + version + "\"").delete(path);
  }

  /** Takes the newest change set back. */
  private ValidatableResponse undo() {
    String newest = contract.reader().get("/change-sets").path("items[0].id");
    return contract.writer().post("/change-sets/" + newest + "/undo").then();
  }

  /** A WAV file of silence. */
  private static byte[] second() {
    ByteBuffer file = ByteBuffer.allocate(44 + 16_000).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 16_000);
    file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    file.putShort((short) 1).putShort((short) 1).putInt(8_000).putInt(16_000);
    file.putShort((short) 2).putShort((short) 16);
    file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(16_000);
    return file.array();
  }
}

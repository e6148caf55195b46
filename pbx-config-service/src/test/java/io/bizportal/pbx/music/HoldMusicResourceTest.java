package io.bizportal.pbx.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

// E5, E8, E9, E11
@QuarkusTest
@PbxServiceTest
class HoldMusicResourceTest {

  private final ContractUnderTest contract = ContractUnderTest.fresh();

  @Inject ForgetRemovedMusic forget;

  @Test
  void aFileIsKeptAsItCameAndItsBytesAreInNoEvent() {
    byte[] file = Sounds.wav(70_000);
    Response added = upload("春の曲", file);
    added
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("kind", equalTo("WAV"))
        .body("size", equalTo(file.length))
        .body("durationMillis", equalTo(70_000));

    JsonNode change = contract.nextEvent().at("/changes/0");
    assertThat(change.at("/resource").asText()).isEqualTo("hold-music");
    assertThat(change.at("/after/name").asText()).isEqualTo("春の曲");
    assertThat(change.toString()).hasSizeLessThan(500);
    contract
        .reader()
        .queryParam("q", "春")
        .get("/hold-music")
        .then()
        .body("items.name", contains("春の曲"))
        .body("total", equalTo(1));
    Response heard = contract.reader().get(content(added));
    assertThat(heard.statusCode()).isEqualTo(200);
    assertThat(heard.asByteArray()).isEqualTo(file);
    assertThat(heard.header("Content-Type")).isEqualTo("audio/wav");
    assertThat(heard.header("Content-Length")).isEqualTo(Integer.toString(file.length));
    assertThat(heard.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(heard.header("Content-Disposition"))
        .isEqualTo(
            "inline; filename=\"hold-music.wav\";"
                + " filename*=UTF-8''%E6%98%A5%E3%81%AE%E6%9B%B2.wav");
  }

  @Test
  void aBrowserMaySeek() {
    byte[] file = Sounds.ogg(20);
    Response added = upload("曲", file);

    Response part = contract.reader().header("Range", "bytes=100-299").get(content(added));
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.header("Content-Range")).isEqualTo("bytes 100-299/" + file.length);
    assertThat(part.header("Content-Type")).isEqualTo("audio/ogg");
    assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(file, 100, 300));
    contract
        .reader()
        .header("Range", "bytes=100-299")
        .header("If-Range", "\"another\"")
        .get(content(added))
        .then()
        .statusCode(200);
    contract
        .reader()
        .header("Range", "bytes=" + file.length + "-")
        .get(content(added))
        .then()
        .statusCode(416)
        .header("Content-Range", "bytes */" + file.length)
        .body("code", equalTo("range-not-satisfiable"));
  }

  @Test
  void whatIsNoAudioIsRefusedWhateverItIsCalled() {
    contract
        .writer()
        .contentType("audio/wav")
        .queryParam("name", "song.wav")
        .body("<html>".getBytes())
        .post("/hold-music")
        .then()
        .statusCode(422)
        .body("errors.code", contains("not-audio"));
    upload(" ", new byte[0])
        .then()
        .statusCode(422)
        .body("errors.code", containsInAnyOrder("required", "not-audio"));
    contract.writer().body("{}").post("/hold-music?name=x").then().statusCode(415);
  }

  @Test
  void aFileOverFiveMegabytesIsRefusedHoweverItIsSent() {
    byte[] tooLong = new byte[5 * 1024 * 1024 + 1];
    upload("長い曲", tooLong).then().statusCode(413).body("code", equalTo("too-large"));
    contract
        .writer()
        .contentType("application/octet-stream")
        .queryParam("name", "長い曲")
        .body(new ByteArrayInputStream(tooLong))
        .post("/hold-music")
        .then()
        .statusCode(413);

    upload("ちょうどの曲", new byte[5 * 1024 * 1024]).then().statusCode(422);
    contract
        .writer()
        .body("{\"memo\":\"" + "x".repeat(1024 * 1024) + "\"}")
        .post("/extensions")
        .then()
        .statusCode(413);
  }

  @Test
  void aNameIsTakenOnceAndTwentyPiecesAreEnough() {
    for (int i = 1; i <= 20; i++) {
      upload("曲" + i, Sounds.wav(20)).then().statusCode(201);
    }
    upload("曲21", Sounds.wav(20)).then().statusCode(409).body("code", equalTo("limit-reached"));
    contract
        .reader()
        .queryParam("limit", 15)
        .get("/hold-music")
        .then()
        .body("items.size()", equalTo(15))
        .body("total", equalTo(20));
    Response second = ContractUnderTest.fresh().writer().get("/hold-music");
    second.then().body("total", equalTo(0));
    String id = contract.reader().queryParam("q", "曲20").get("/hold-music").path("items[0].id");
    rename(id, "\"1\"", "曲19").then().statusCode(422).body("errors.pointer", contains("/name"));
    rename(id, "\"1\"", "別の曲").then().statusCode(200).body("version", equalTo(2));
    rename(id, "\"1\"", "後の曲").then().statusCode(412).body("current.name", equalTo("別の曲"));
    contract.writer().body(Map.of("name", "x")).put("/hold-music/" + id).then().statusCode(428);
  }

  @Test
  void musicThatIsPlayedStays() {
    String id = upload("既定の曲", Sounds.mp3(50, 0)).path("id");
    contract.nextEvent();
    contract
        .reader()
        .get("/defaults")
        .then()
        .header("ETag", "\"0\"")
        .body("holdMusic", nullValue());
    setDefault("\"0\"", id).then().statusCode(200).body("holdMusic", equalTo(id));
    JsonNode change = contract.nextEvent().at("/changes/0");
    assertThat(change.at("/resource").asText()).isEqualTo("contract-defaults");
    assertThat(change.at("/fields")).hasSize(1);
    setDefault("\"0\"", null).then().statusCode(412).body("current.holdMusic", equalTo(id));
    group(id).then().statusCode(201).body("holdMusic", equalTo(id));

    contract
        .writer()
        .header("If-Match", "\"1\"")
        .delete("/hold-music/" + id)
        .then()
        .statusCode(409)
        .body("code", equalTo("in-use"))
        .body("uses.resource", containsInAnyOrder("contract-defaults", "incoming-group"));

    setDefault("\"1\"", null).then().statusCode(200);
    String group = contract.reader().get("/incoming-groups").path("items[0].id");
    contract
        .writer()
        .header("If-Match", "\"1\"")
        .delete("/incoming-groups/" + group)
        .then()
        .statusCode(204);
    contract
        .writer()
        .header("If-Match", "\"1\"")
        .delete("/hold-music/" + id)
        .then()
        .statusCode(204);
    contract.reader().get("/hold-music/" + id + "/content").then().statusCode(404);
  }

  // E9
  @Test
  void removedMusicIsBroughtBackAsItWas() {
    byte[] file = Sounds.wav(70_000);
    Response added = upload("春の曲", file);
    String id = added.path("id");
    remove(id);
    contract.reader().get(content(added)).then().statusCode(404);

    undoNewest().then().statusCode(200).body("changes[0].action", equalTo("CREATED"));

    contract
        .reader()
        .get("/hold-music/" + id)
        .then()
        .body("name", equalTo("春の曲"))
        .body("sha256", equalTo(added.path("sha256")))
        .body("createdAt", equalTo(added.path("createdAt")));
    assertThat(contract.reader().get(content(added)).asByteArray()).isEqualTo(file);

    // And once more: taken back is taken back.
    undoNewest().then().statusCode(200);
    contract.reader().get("/hold-music").then().body("total", equalTo(0));
    undoNewest().then().statusCode(200);
    assertThat(contract.reader().get(content(added)).asByteArray()).isEqualTo(file);
  }

  // E9
  @Test
  void whatTakesItsPlaceStandsAgainstBringingItBack() {
    String id = upload("春の曲", Sounds.wav(20)).path("id");
    remove(id);
    String removal = newest();
    upload("春の曲", Sounds.mp3(50, 0)).then().statusCode(201);

    undo(removal).then().statusCode(422).body("errors.pointer", contains("/changes/0/name"));
  }

  // E9
  @Test
  void filesOfRemovedMusicAreForgottenInTime() {
    String id = upload("春の曲", Sounds.wav(20)).path("id");
    remove(id);
    forget.go();
    assertThat(kept()).isEqualTo("1");
    ContractUnderTest.sql(
        "update hold_music_content set removed_at = removed_at - interval '30 days'"
            + " where music = '%s' returning 1".formatted(id));

    forget.go();

    assertThat(kept()).isEqualTo("0");
    undoNewest().then().statusCode(409).body("code", equalTo("file-forgotten"));
    contract.reader().get("/hold-music").then().body("total", equalTo(0));
  }

  @Test
  void ofAContractTheNewestRemovedFilesStay() {
    for (int i = 0; i < 21; i++) {
      remove(upload("曲" + i, Sounds.wav(20)).path("id"));
    }

    assertThat(kept()).isEqualTo("20");
    undoNewest().then().statusCode(200);
  }

  private String kept() {
    return ContractUnderTest.sql(
        "select count(*) from hold_music_content where contract = '%s'".formatted(contract.number));
  }

  private void remove(String id) {
    contract
        .writer()
        .header("If-Match", contract.reader().get("/hold-music/" + id).header("ETag"))
        .delete("/hold-music/" + id)
        .then()
        .statusCode(204);
  }

  private String newest() {
    return contract.reader().get("/change-sets").path("items[0].id");
  }

  private Response undoNewest() {
    return undo(newest());
  }

  private Response undo(String changeSet) {
    return contract.writer().post("/change-sets/" + changeSet + "/undo");
  }

  @Test
  void anotherContractsMusicIsNotThere() {
    Response added = upload("曲", Sounds.wav(20));
    String id = added.path("id");
    ContractUnderTest other = ContractUnderTest.fresh();

    other.reader().get("/hold-music/" + id).then().statusCode(404);
    other.reader().get("/hold-music/" + id + "/content").then().statusCode(404);
    other
        .writer()
        .header("If-Match", "\"0\"")
        .body(Map.of("holdMusic", id))
        .put("/defaults")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/holdMusic"));
    contract
        .with(io.bizportal.pbx.Tokens.reading(contract))
        .contentType("application/octet-stream")
        .body(Sounds.wav(20))
        .post("/hold-music?name=x")
        .then()
        .statusCode(403);
  }

  private Response upload(String name, byte[] file) {
    return contract
        .writer()
        .contentType("application/octet-stream")
        .queryParam("name", name)
        .body(file)
        .post("/hold-music");
  }

  private Response rename(String id, String version, String name) {
    return contract
        .writer()
        .header("If-Match", version)
        .body(Map.of("name", name))
        .put("/hold-music/" + id);
  }

  private Response setDefault(String version, String music) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("holdMusic", music);
    return contract.writer().header("If-Match", version).body(settings).put("/defaults");
  }

  private Response group(String music) {
    String extension =
        contract
            .writer()
            .body(Map.of("siteNumber", "20", "terminalNumber", "200"))
            .post("/extensions")
            .path("id");
    return contract
        .writer()
        .body(
            Map.of(
                "name", "営業",
                "kind", "SIMULTANEOUS",
                "number", "300",
                "members", List.of(extension),
                "holdMusic", music))
        .post("/incoming-groups");
  }

  private static String content(Response added) {
    return "/hold-music/" + added.path("id") + "/content";
  }
}

package io.bizportal.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.gateway.house.House;
import io.bizportal.gateway.house.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(House.class)
class PagesTest {

  House house;

  @TestHTTPResource("")
  URI base;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/contracts/N100000001/extensions", "/register", "/a.b"})
  void everyPlaceInThePortalIsTheFrontPage(String place) {
    HttpResponse<String> page = visitor().with("Accept", "text/html,*/*").get(place);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
    assertThat(page.body()).contains("<!doctype html>");
    assertThat(page.headers().firstValue("cache-control")).contains("no-cache");
    assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("x-content-type-options")).contains("nosniff");
    assertThat(page.headers().firstValue("referrer-policy")).contains("same-origin");
  }

  @Test
  void anAssetIsKeptForGood() {
    HttpResponse<String> asset = visitor().get("/assets/app-1a2b.js");

    assertThat(asset.statusCode()).isEqualTo(200);
    assertThat(asset.headers().firstValue("cache-control").orElseThrow()).contains("immutable");
  }

  @Test
  void aMissingFileIsNotThePage() {
    HttpResponse<String> missing = visitor().with("Accept", "*/*").get("/assets/gone.js");

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(missing.headers().firstValue("cache-control").orElseThrow())
        .doesNotContain("immutable");
  }

  @Test
  void aPageIsOnlyRead() {
    assertThat(visitor().post("/contracts", "").statusCode()).isEqualTo(404);
  }

  @Test
  void healthIsPublicAndMetricsAreNot() {
    assertThat(visitor().get("/q/health/ready").statusCode()).isEqualTo(200);
    assertThat(visitor().get("/q/health/live").statusCode()).isEqualTo(200);
    assertThat(visitor().get("/q/metrics").statusCode()).isEqualTo(404);
  }

  private Visitor visitor() {
    return new Visitor(base);
  }
}

package io.bizportal.identity;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Companies and people made through the service's own API. */
public final class People {

  private static final AtomicInteger NEXT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(1, 9_000_000));

  public static final String NAME = "山田 太郎";
  public static final String TELEPHONE = "03-1234-5678";

  /** A registered company with its first administrator. */
  public record Registered(String company, UUID administrator, String email) {

    public String token() {
      return Tokens.administrator(administrator, company);
    }
  }

  private People() {}

  public static String aCompanyId() {
    return "C%07d".formatted(NEXT.incrementAndGet());
  }

  public static String anAddress() {
    return "user-" + UUID.randomUUID() + "@minato.example.jp";
  }

  public static Map<String, Object> registration(String company, String email) {
    Map<String, Object> administrator = new LinkedHashMap<>();
    administrator.put("name", NAME);
    administrator.put("email", email);
    administrator.put("telephone", TELEPHONE);
    administrator.put("mailLanguage", "ja");
    administrator.put("timeZone", "Asia/Tokyo");
    return Map.of(
        "company", Map.of("id", company, "name", "株式会社みなと商事"), "administrator", administrator);
  }

  public static Registered aCompany() {
    return aCompany(aCompanyId());
  }

  public static Registered aCompany(String id) {
    String email = anAddress();
    UUID administrator =
        given()
            .auth()
            .oauth2(Tokens.service())
            .contentType(ContentType.JSON)
            .body(registration(id, email))
            .post("/internal/v1/companies")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getUUID("administrator.account");
    return new Registered(id, administrator, email);
  }

  public static Map<String, Object> aUser(String email) {
    Map<String, Object> user = new LinkedHashMap<>();
    user.put("name", "佐藤 花子");
    user.put("email", email);
    user.put("telephone", "06-1234-5678");
    user.put("role", "GENERAL");
    user.put("secondFactor", "MAIL_OTP");
    user.put("mailLanguage", "en");
    user.put("timeZone", "Asia/Tokyo");
    user.put("groups", List.of("G0000003"));
    return user;
  }
}

package io.bizportal.entitlement;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A company that came in through an order, as tests need it. */
public final class Customer {

  /** Counted from a chance beginning: never twice in a run, and nothing relies on a certain one. */
  private static final AtomicInteger COMPANY =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(1_000_000, 9_000_000));

  private static final AtomicInteger CONTRACT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(200_000_000, 900_000_000));

  private final String company;
  private final String orderId;
  private final List<Map<String, Object>> contracts = new ArrayList<>();
  private boolean withAdministrator = true;

  /** The number of a contract that nobody has. */
  public static String freshNumber() {
    return "N%09d".formatted(CONTRACT.incrementAndGet());
  }

  private Customer(String company) {
    this.company = company;
    this.orderId = "order-" + UUID.randomUUID();
  }

  public static Customer aCustomer() {
    return new Customer("C%07d".formatted(COMPANY.incrementAndGet()));
  }

  /** A contract whose settings site is shown. */
  public Customer withContract(String service) {
    return withContract(service, inJapan(1), "拠点" + contracts.size());
  }

  public Customer withContract(String service, LocalDate desiredOpening, String siteName) {
    Map<String, Object> contract = new LinkedHashMap<>();
    contract.put("number", freshNumber());
    contract.put("service", service);
    contract.put("siteName", siteName);
    contract.put("groupNumber", "100" + contracts.size());
    contract.put("desiredOpeningDate", desiredOpening.toString());
    contract.put("memo", "メモ" + contracts.size());
    String number = (String) contract.get("number");
    if (service.equals("IP_VOICE")) {
      contract.put("voiceGroup", Map.of("id", voiceGroup(number), "representative", true));
    } else if (service.equals("DOTPHONE_OFFICE")) {
      contract.put("baseContract", Map.of("number", number, "adminId", "admin-" + number));
    }
    contracts.add(contract);
    return this;
  }

  /** The voice group that a contract represents unless it is said otherwise. */
  public static String voiceGroup(String number) {
    return number.replace('N', 'Y');
  }

  /** Says something else about the contract in the order; null leaves it out. */
  public Customer with(int index, String field, @Nullable Object value) {
    if (value == null) {
      contracts.get(index).remove(field);
    } else {
      contracts.get(index).put(field, value);
    }
    return this;
  }

  /** A customer whose order comes later, from the company of this one. */
  public Customer later() {
    return new Customer(company).withoutAdministrator();
  }

  /** Says where the contract's site is. */
  public Customer at(int index, double latitude, double longitude) {
    contracts.get(index).put("position", Map.of("latitude", latitude, "longitude", longitude));
    return this;
  }

  /** The day in so many days, in Japan. */
  public static LocalDate inJapan(int days) {
    return LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(days);
  }

  public Customer withoutAdministrator() {
    withAdministrator = false;
    return this;
  }

  public Map<String, Object> order() {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("orderId", orderId);
    order.put("company", Map.of("id", company, "name", "株式会社テスト" + company));
    if (withAdministrator) {
      order.put(
          "administrator",
          Map.of(
              "name", "山田 太郎",
              "email", "taro@example.jp",
              "telephone", "03-1234-5678",
              "mailLanguage", "ja",
              "timeZone", "Asia/Tokyo"));
    }
    order.put("contracts", contracts);
    return order;
  }

  public Response place() {
    return Api.operator().body(order()).post("/v1/orders");
  }

  /** Places the order and waits for the first administrator. */
  public Customer arrived() {
    place().then().statusCode(201);
    awaitStatus("COMPLETED");
    return this;
  }

  public void awaitStatus(String status) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                Api.operator()
                    .get("/v1/orders/" + orderId)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo(status)));
  }

  public String company() {
    return company;
  }

  public String orderId() {
    return orderId;
  }

  public String contract(int index) {
    return (String) contracts.get(index).get("number");
  }

  public UUID administrator() {
    return FakeIdentity.administratorOf(company);
  }

  public String administratorToken() {
    return Tokens.administrator(company, administrator());
  }

  public void activate(int index) {
    Api.operator().post("/v1/contracts/" + contract(index) + "/activation").then().statusCode(200);
  }
}

package io.bizportal.entitlement.order;

import static io.bizportal.entitlement.Customer.aCustomer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.bizportal.entitlement.Api;
import io.bizportal.entitlement.Customer;
import io.bizportal.entitlement.EventTap;
import io.bizportal.entitlement.ServiceTest;
import io.bizportal.entitlement.Staff;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

// A1, C10
@ServiceTest
class OrderTest {

  @Inject EntityManager database;
  @Inject RegistrationStep step;

  @Test
  void theSameOrderAgainIsAnsweredWithTheOrderAsItStands() {
    Customer customer = aCustomer().withContract("SMART_PBX");

    customer.place().then().statusCode(201).body("orderId", equalTo(customer.orderId()));
    customer
        .place()
        .then()
        .statusCode(200)
        .body("orderId", equalTo(customer.orderId()))
        .body("contracts", hasSize(1))
        .body("contracts[0].lifeCycle", equalTo("PROVISIONING"));
  }

  @Test
  void otherContentUnderTheSameIdIsRefused() {
    Customer customer = aCustomer().withContract("SMART_PBX");
    customer.place().then().statusCode(201);
    customer.withContract("IP_VOICE");

    customer.place().then().statusCode(409).body("code", equalTo("order-differs"));

    assertThat(contractsOf(customer)).isEqualTo(1);
  }

  @Test
  void ofManyAtOnceOneIsTaken() throws Exception {
    Customer customer = aCustomer().withContract("SMART_PBX");
    List<Callable<Integer>> posts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      posts.add(() -> customer.place().statusCode());
    }

    List<Integer> answers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Integer> answer : threads.invokeAll(posts)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).containsOnly(201, 200);
    assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
    assertThat(contractsOf(customer)).isEqualTo(1);
  }

  @Test
  void theFirstAdministratorBecomesAMemberOfTheAutomaticGroup() {
    Customer customer = aCustomer().withContract("SMART_PBX").arrived();

    Api.as(customer.administratorToken())
        .get("/v1/groups/G0000002")
        .then()
        .statusCode(200)
        .body("members", hasItem(customer.administrator().toString()))
        .body("automatic", equalTo(true));
  }

  /** Both tell of the same account at the same moment, and each has to lock two rows. */
  @Test
  void theEventAndTheAnswerAboutAnAdministratorDontHoldOneAnotherUp() throws Exception {
    List<Customer> customers =
        IntStream.range(0, 40).mapToObj(_ -> aCustomer().withContract("SMART_PBX")).toList();
    try (var threads = Executors.newFixedThreadPool(8)) {
      threads.invokeAll(
          customers.stream()
              .<Callable<Integer>>map(
                  customer ->
                      () -> {
                        int status = customer.place().statusCode();
                        Staff.of(customer)
                            .accountChanged(customer.administrator(), "INVITED", 1, List.of());
                        return status;
                      })
              .toList());
    }

    for (Customer customer : customers) {
      customer.awaitStatus("COMPLETED");
      assertThat(attempts(customer)).as(customer.company()).isEqualTo(1);
    }
  }

  @Test
  void theRegistrationIsRepeatedUntilIdentityServiceAnswers() {
    Customer customer = aCustomer().withContract("SMART_PBX");
    identityAnswers(customer, "503,500,401");

    customer.place().then().statusCode(201).body("status", equalTo("ACCEPTED"));

    customer.awaitStatus("COMPLETED");
    Api.operator()
        .get("/v1/orders/" + customer.orderId())
        .then()
        .body("administrator.state", equalTo("DONE"))
        .body("administrator.account", equalTo(customer.administrator().toString()));
  }

  @Test
  void aRegistrationThatDiedWithItsProcessIsTakenAgainWhenItsLeaseEnds() {
    Customer customer = aCustomer().withContract("SMART_PBX");
    identityAnswers(customer, "503,503,503,503,503,503");
    customer.place().then().statusCode(201);
    // Given what a claim leaves behind whose process was killed, before or after the call
    identityAnswers(customer, "none");
    update("next_attempt_at = clock_timestamp() + interval '2 seconds'", customer);

    customer.awaitStatus("COMPLETED");

    Api.as(customer.administratorToken())
        .get("/v1/groups/G0000002")
        .then()
        .body("members", equalTo(List.of(customer.administrator().toString())));
  }

  @Test
  void finishingARegistrationTwiceChangesNothingMore() {
    Customer customer = aCustomer().withContract("SMART_PBX").arrived();
    long version = Staff.of(customer).grantVersion();

    step.done(customer.orderId(), customer.administrator());
    step.refused(customer.orderId());

    customer.awaitStatus("COMPLETED");
    assertThat(Staff.of(customer).grantVersion()).isEqualTo(version);
  }

  @Test
  void personalDataIsForgottenOnceIdentityServiceHasIt() {
    Customer customer = aCustomer().withContract("SMART_PBX").arrived();

    Tuple row =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    (Tuple)
                        database
                            .createNativeQuery(
                                "select name, email, telephone from administrator_registration"
                                    + " where order_id = :id",
                                Tuple.class)
                            .setParameter("id", customer.orderId())
                            .getSingleResult());

    assertThat(row.toArray()).containsOnlyNulls();
  }

  @Test
  void aRefusalThatRepeatingCannotHealShowsInTheOrder() {
    Customer customer = aCustomer().withContract("SMART_PBX");
    identityAnswers(customer, "422");

    customer.place();

    customer.awaitStatus("STUCK");
  }

  @Test
  void aLaterOrderOfTheSameCompanyNeedsNoAdministrator() {
    Customer customer = aCustomer().withContract("SMART_PBX").arrived();
    Map<String, Object> later =
        new HashMap<>(aCustomer().withoutAdministrator().withContract("IP_VOICE").order());
    later.put("company", customer.order().get("company"));

    Api.operator()
        .body(later)
        .post("/v1/orders")
        .then()
        .statusCode(201)
        .body("status", equalTo("COMPLETED"))
        .body("administrator", nullValue());
  }

  @Test
  void aNewCompanyNeedsItsFirstAdministrator() {
    Customer customer = aCustomer().withoutAdministrator().withContract("SMART_PBX");

    customer.place().then().statusCode(422).body("errors[0].pointer", equalTo("/administrator"));

    Api.operator().get("/v1/orders/" + customer.orderId()).then().statusCode(404);
  }

  @Test
  void aContractNumberInUseIsRefusedAndNothingIsStored() {
    Customer first = aCustomer().withContract("SMART_PBX").arrived();
    Customer second = aCustomer().withContract("SMART_PBX");
    Map<String, Object> order = new HashMap<>(second.order());
    order.put("contracts", first.order().get("contracts"));

    Api.operator()
        .body(order)
        .post("/v1/orders")
        .then()
        .statusCode(409)
        .body("code", equalTo("contract-taken"))
        .body("errors[0].pointer", equalTo("/contracts/0/number"));

    Api.operator().get("/v1/orders/" + second.orderId()).then().statusCode(404);
    second.place().then().statusCode(201);
  }

  @Test
  void aBadOrderIsRefused() {
    Map<String, Object> order = new HashMap<>(aCustomer().withContract("SMART_PBX").order());
    order.put("company", Map.of("id", "X1", "name", ""));

    Api.operator().body(order).post("/v1/orders").then().statusCode(422);
  }

  // I1
  @Test
  void everyContractIsAnnouncedInTheTransactionThatTookIt() {
    Customer customer =
        aCustomer()
            .withContract("SMART_PBX", LocalDate.of(2027, 4, 1), "東京本社")
            .withContract("IP_VOICE");

    customer.place().then().statusCode(201);

    try (EventTap tap = new EventTap("contract-changed")) {
      EventTap.Event event =
          tap.one(EventTap.keyed(customer.contract(0))).valid("contract-changed");
      assertThat(event.type()).isEqualTo("io.bizportal.contract-changed.v1");
      assertThat(event.data().path("lifeCycle").asText()).isEqualTo("PROVISIONING");
      assertThat(event.data().path("siteName").asText()).isEqualTo("東京本社");
      tap.one(EventTap.keyed(customer.contract(1))).valid("contract-changed");
    }
  }

  private int attempts(Customer customer) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ((Number)
                        database
                            .createNativeQuery(
                                "select attempts from administrator_registration"
                                    + " where order_id = :id")
                            .setParameter("id", customer.orderId())
                            .getSingleResult())
                    .intValue());
  }

  private void update(String set, Customer customer) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .createNativeQuery(
                        "update administrator_registration set "
                            + set
                            + " where state = 'PENDING' and order_id = :id")
                    .setParameter("id", customer.orderId())
                    .executeUpdate());
  }

  private static void identityAnswers(Customer customer, String statuses) {
    given()
        .baseUri(
            ConfigProvider.getConfig().getValue("quarkus.rest-client.identity.url", String.class))
        .post("/trouble/" + customer.company() + "?" + statuses)
        .then()
        .statusCode(200);
  }

  private long contractsOf(Customer customer) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ((Number)
                        database
                            .createNativeQuery(
                                "select count(*) from contract where company = :company")
                            .setParameter("company", customer.company())
                            .getSingleResult())
                    .longValue());
  }
}

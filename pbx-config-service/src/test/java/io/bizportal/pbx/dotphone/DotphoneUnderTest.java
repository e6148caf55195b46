package io.bizportal.pbx.dotphone;

import static org.awaitility.Awaitility.await;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.Publisher;
import io.bizportal.pbx.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Dotphone Office contract with an inventory, heard of as entitlement-service tells it. */
final class DotphoneUnderTest {

  static final String SERVICE = "DOTPHONE_OFFICE";
  static final List<String> ALL =
      List.of("FORWARDING", "VOICEMAIL", "ANONYMOUS_REJECTION", "CLICK_TO_DIAL");

  final ContractUnderTest contract = ContractUnderTest.fresh();
  private int version;

  /** Login IDs by number. */
  DotphoneUnderTest has(List<String> options, Map<String, String> numbers) {
    version++;
    Publisher.publish(
        "contract-changed",
        contract.number,
        """
        {"contract": "%s", "company": "%s", "service": "%s", "lifeCycle": "ACTIVE",
         "siteName": "東京本社", "version": %d,
         "inventory": {"options": [%s], "numbers": [%s]}}"""
            .formatted(
                contract.number,
                contract.company,
                SERVICE,
                version,
                quoted(options.stream()),
                numbers.entrySet().stream()
                    .map(
                        one ->
                            "{\"number\": \"%s\", \"loginId\": \"%s\"}"
                                .formatted(one.getKey(), one.getValue()))
                    .collect(Collectors.joining(","))));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                ContractUnderTest.sql(
                    "select coalesce(max(inventory_version), 0) from contract where number = '%s'"
                        .formatted(contract.number)),
            Integer.toString(version)::equals);
    return this;
  }

  private static String quoted(Stream<String> words) {
    return words.map(word -> "\"" + word + "\"").collect(Collectors.joining(","));
  }

  RequestSpecification administrator() {
    return contract.with(Tokens.forService(contract, SERVICE)).contentType(ContentType.JSON);
  }

  RequestSpecification reader() {
    return contract
        .with(Tokens.withActions(contract, SERVICE, List.of("read")))
        .contentType(ContentType.JSON);
  }

  /** Who signed in with a login ID. */
  RequestSpecification user(String loginId) {
    return contract
        .with(Tokens.ofLoginId(contract, LoginIdOptions.id(contract.number, loginId).toString()))
        .contentType(ContentType.JSON);
  }

  /** Sets a login ID's options, whatever they are now. */
  Response set(String loginId, Map<String, Object> settings) {
    String path = "/login-ids/" + loginId;
    return administrator()
        .header("If-Match", reader().get(path).header("ETag"))
        .body(settings)
        .put(path);
  }
}

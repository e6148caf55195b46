package io.bizportal.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.bizportal.gateway.house.House;
import io.bizportal.gateway.house.Person;
import io.bizportal.gateway.house.Seen;
import io.bizportal.gateway.house.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * D6: of everything the services describe, a terminal user's session reaches his own contract's
 * settings, with a token that is good for himself alone; what that opens there is the settings
 * service's to say, and tested there.
 */
@QuarkusTest
@QuarkusTestResource(House.class)
class LineScopeTest {

  private static final String CONTRACT = "N100000001";
  private static final String FOREIGN = "N100000002";
  private static final Pattern PATH = Pattern.compile("  (/\\S+):");
  private static final Pattern METHOD = Pattern.compile("    (get|put|post|delete|patch):");

  House house;

  @TestHTTPResource("")
  URI base;

  private final Person user = Person.ofLine(CONTRACT, "EXTENSION");

  private record Operation(String method, String path) {

    static List<Operation> of(String service) {
      try {
        List<Operation> all = new ArrayList<>();
        String path = "";
        for (String line : Files.readAllLines(Path.of("../" + service + "/openapi.yaml"))) {
          Matcher isPath = PATH.matcher(line);
          Matcher isMethod = METHOD.matcher(line);
          if (isPath.matches()) {
            path = isPath.group(1);
          } else if (isMethod.matches()) {
            all.add(new Operation(isMethod.group(1).toUpperCase(Locale.ROOT), path));
          }
        }
        assertThat(all).as(service).isNotEmpty();
        return all;
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    HttpResponse<String> sent(Visitor visitor, String prefix, String contract) {
      String id = UUID.randomUUID().toString();
      return visitor.send(
          method,
          prefix
              + path.replace("{contract}", contract)
                  .replace("{voiceGroup}", "Y12")
                  .replaceAll("\\{[^}]+}", id),
          method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
    }
  }

  @BeforeEach
  void tidy() {
    house.tidy();
    for (String target : List.of(CONTRACT, FOREIGN, "Y12")) {
      house.entitlement.grant(user, target, "self");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity-service", "entitlement-service", "notification-service"})
  void noOperationForPortalAccountsIsOpen(String service) {
    Visitor visitor = new Visitor(base).signIn(house, user);
    Visitor stranger = new Visitor(base);
    String prefix = "/api/" + service.replace("-service", "");

    for (Operation operation : Operation.of(service)) {
      int status = operation.sent(visitor, prefix, CONTRACT).statusCode();
      // What is open to everybody needs no session, and gets none.
      if (operation.sent(stranger, prefix, CONTRACT).statusCode() != 200) {
        assertThat(status).as(operation.toString()).isIn(401, 403, 404);
      }
    }
    assertThat(List.of(house.identity.all(), house.entitlement.server.all()))
        .allSatisfy(
            seen ->
                assertThat(seen)
                    .filteredOn(request -> !request.path().equals("/oauth/token"))
                    .noneMatch(request -> request.has("authorization")));
  }

  @Test
  void anAdminIdManagesThePeopleOfItsOwnContractOnly() {
    Visitor visitor = new Visitor(base).signIn(house, Person.ofLine(CONTRACT, "ADMIN_ID"));

    for (String closed :
        List.of(
            "/api/identity/v1/me",
            "/api/identity/v1/accounts",
            "/api/identity/v1/contracts/" + FOREIGN + "/terminal-users",
            "/api/entitlement/v1/contracts/" + CONTRACT + "/memo")) {
      assertThat(visitor.get(closed).statusCode()).as(closed).isEqualTo(403);
    }
    assertThat(house.identity.count()).isZero();
    assertThat(
            visitor.get("/api/identity/v1/contracts/" + CONTRACT + "/terminal-users").statusCode())
        .isEqualTo(200);
    assertThat(house.identity.last().path())
        .isEqualTo("/v1/contracts/" + CONTRACT + "/terminal-users");
  }

  @Test
  void ofTheSettingsOnlyHisOwnContractsAreReachedAndOnlyForHimself() throws ParseException {
    Visitor visitor = new Visitor(base).signIn(house, user);

    for (Operation operation : Operation.of("pbx-config-service")) {
      assertThat(operation.sent(visitor, "/api/pbx", FOREIGN).statusCode())
          .as(operation.toString())
          .isIn(403, 404);
    }
    assertThat(house.pbx.count()).isZero();
    for (Operation operation : Operation.of("pbx-config-service")) {
      operation.sent(visitor, "/api/pbx", CONTRACT);
    }
    assertThat(house.pbx.count()).isGreaterThan(30);
    for (Seen request : house.pbx.all()) {
      assertThat(request.path()).startsWith("/v1/contracts/" + CONTRACT + "/");
      String shown = request.header("authorization").substring("Bearer ".length());
      assertThat(SignedJWT.parse(shown).getJWTClaimsSet().getClaim("authorization_details"))
          .asString()
          .contains("self", CONTRACT)
          .doesNotContain("read", "write");
    }
  }
}

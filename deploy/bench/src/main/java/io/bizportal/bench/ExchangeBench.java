package io.bizportal.bench;

import io.bizportal.local.Stack;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.Person;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A contract token for a portal token (C8), beside Keycloak's own standard token exchange: eight
 * connections, straight at each service.
 */
final class ExchangeBench {

  private static final Duration WARM_UP = Duration.ofSeconds(30);
  private static final Duration TIME = Duration.ofSeconds(15);
  private static final double RATE = 8;
  private static final double TAIL = 0.2;

  private ExchangeBench() {}

  static boolean run(Stack house, PrintStream out) {
    URI entitlement =
        URI.create("http://localhost:" + house.ports().entitlement() + "/oauth/token");
    Map<String, String> ours =
        Map.of("Authorization", Person.basic("portal-cli", house.secrets().client("portal-cli")));
    Wrk.Result warm = Wrk.post(entitlement, ours, ourForm(house), WARM_UP);
    Wrk.Result exchange = Wrk.post(entitlement, ours, ourForm(house), TIME);
    KeycloakPeer peer = KeycloakPeer.prepare(house);
    Wrk.Result peerWarm = Wrk.post(peer.tokenEndpoint(), peer.headers(), peer.form(), WARM_UP);
    Wrk.Result keycloak = Wrk.post(peer.tokenEndpoint(), peer.headers(), peer.form(), TIME);
    double rate = exchange.perSecond() / keycloak.perSecond();
    double tail = (double) exchange.p99().toNanos() / keycloak.p99().toNanos();
    boolean reached = rate >= RATE && tail <= TAIL && exchange.errors() + keycloak.errors() == 0;
    out.printf("token exchange, first %s: %s%n", WARM_UP, warm);
    out.printf("token exchange:           %s%n", exchange);
    out.printf("Keycloak, first %s:       %s%n", WARM_UP, peerWarm);
    out.printf("Keycloak:                 %s%n", keycloak);
    out.printf(
        "rate %.1f times Keycloak's (to reach: %.0f), p99 %.2f of its (to reach: %.1f): %s%n",
        rate, RATE, tail, TAIL, Bench.verdict(reached));
    return reached;
  }

  private static String ourForm(Stack house) {
    Company company = Houses.company(house);
    Api portal = company.firstLogin(company.administrator());
    String group = company.group(portal, "参照のみ");
    company.permit(portal, group, "READ_WRITE");
    Person reader = company.invite(portal, group);
    company.firstLogin(reader);
    return form(
        Map.of(
            "grant_type",
            "urn:ietf:params:oauth:grant-type:token-exchange",
            "subject_token",
            reader.portalToken(house.secrets().client("portal-cli")),
            "subject_token_type",
            "urn:ietf:params:oauth:token-type:access_token",
            "resource",
            "urn:bizportal:contract:" + company.contract(0)));
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}

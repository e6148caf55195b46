package io.bizportal.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.bizportal.local.StackView;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The main job in eight steps, each telling what it saw; the first step that does not hold ends the
 * run with {@link StepFailed}.
 */
public final class Journey {

  private static final Duration WITHDRAWAL_LIMIT = Duration.ofSeconds(1);

  private final StackView at;
  private final Consumer<String> out;
  private final String run;

  /** {@code run}: six digits that make this run's company its own. */
  public Journey(StackView at, String run, Consumer<String> out) {
    this.at = at;
    this.out = out;
    this.run = run;
  }

  /** Walks all eight steps. */
  public void walk() {
    try (EventTap events =
        new EventTap(
            at.kafka(), List.of("contract-activated", "grant-changed", "pbx-config-changed"))) {
      Company company = placeOrder();
      activate(company, events);
      Person admin = company.administrator();
      Api portal = firstLogin(company, admin);
      String contractToken = crossOver(company, admin, portal);
      String extension = changeSetting(company, portal, events);
      withdraw(company, portal, extension, events);
      signOut(company, admin, portal, contractToken);
    }
  }

  private Company placeOrder() {
    step(1, "the operator's order");
    Company company = Company.order(at, run);
    saw("order %s accepted once, company %s", company.order().orderId(), company.id());
    return company;
  }

  private void activate(Company company, EventTap events) {
    String contract = company.contract(0);
    step(2, "activation of " + contract);
    company.activate(0);
    EventTap.Seen seen = events.next("contract-activated", contract, d -> true);
    saw(
        "%s %s from %s: %s",
        seen.event().getType(), seen.event().getId(), seen.event().getSource(), seen.data());
    String to = company.administrator().email();
    Mails.Mail invitation = company.mails().next(to, 0, m -> m.text().contains("#code="));
    Mails.Mail notice = company.mails().next(to, 0, m -> m.text().contains(contract));
    saw("mail «%s» from %s", invitation.subject(), invitation.from());
    saw("mail «%s» from %s", notice.subject(), notice.from());
  }

  private Api firstLogin(Company company, Person person) {
    step(3, "first login of " + person.email());
    company.register(person);
    saw("identity check passed, password set, the address can't be used again");
    Api api = person.signIn(company.password(), true);
    JsonNode session = person.session().json();
    saw("signed in with mail OTP, terms accepted: %s", session.path("account"));
    return api;
  }

  private String crossOver(Company company, Person admin, Api portal) {
    step(4, "the contract list, and crossing over");
    JsonNode list = portal.get("/api/entitlement/v1/contracts").expect(200, "contracts").json();
    TreeSet<String> numbers = new TreeSet<>();
    list.path("items").forEach(i -> numbers.add(i.path("number").asText()));
    if (!numbers.equals(new TreeSet<>(List.of(company.contract(0), company.contract(1))))) {
      throw new StepFailed("expected the active and the soon opening contract, saw " + numbers);
    }
    saw("visible: %s; not yet: %s", numbers, company.contract(2));
    JsonNode crossed =
        portal
            .post("/session/contracts/" + company.contract(0), null)
            .expect(200, "crossing over")
            .json();
    saw("crossed over to %s: %s", crossed.path("contract").asText(), crossed.path("actions"));
    portal
        .post("/session/contracts/" + company.contract(2), null)
        .expectProblem(404, "a contract not yet visible");
    String token = company.contractToken(admin);
    saw("contract token: %s", claims(token).toJSONObject());
    return token;
  }

  private static JWTClaimsSet claims(String token) {
    try {
      return SignedJWT.parse(token).getJWTClaimsSet();
    } catch (ParseException e) {
      throw new StepFailed("not a token", e);
    }
  }

  private String changeSetting(Company company, Api portal, EventTap events) {
    step(5, "an extension and its absence behaviour");
    JsonNode created = company.extension(portal, "20", "200");
    String id = created.path("id").asText();
    events.next("pbx-config-changed", company.contract(0), d -> d.toString().contains(id));
    String absence = company.pbx("/extensions/" + id + "/absence");
    Answer before = portal.get(absence).expect(200, "absence behaviour");
    portal
        .with("If-Match", before.etag())
        .put(absence, Company.forwardAfter(15))
        .expect(200, "absence behaviour set");
    JsonNode after = portal.get(absence).expect(200, "absence behaviour").json();
    if (after.path("ringSeconds").asInt() != 15
        || !after.path("destination").asText().equals("0312345678")) {
      throw new StepFailed("read back " + after);
    }
    saw("extension %s: %s", created.path("number").asText(), after);
    EventTap.Seen seen =
        events.next(
            "pbx-config-changed", company.contract(0), d -> d.toString().contains("0312345678"));
    if (seen.data().toString().contains(created.path("sipSecret").asText())) {
      throw new StepFailed("the SIP secret stands in the event");
    }
    saw("pbx-config-changed version %s", seen.data().path("contractVersion"));
    Table.Imported imported =
        Table.bringIn(portal, company, "extensions.csv", Table.extensions(30, 1_000));
    saw(
        "1,000 extensions from a Windows-31J file: checked in %d ms, applied in %d ms",
        imported.checked().toMillis(), imported.applied().toMillis());
    return id;
  }

  private void withdraw(Company company, Api portal, String extension, EventTap events) {
    step(6, "a second user who may only read");
    String group = company.group(portal, "参照のみ");
    company.permit(portal, group, "READ");
    Person reader = company.invite(portal, group);
    Api read = company.firstLogin(reader);
    String absence = company.pbx("/extensions/" + extension + "/absence");
    Answer seen = read.get(absence).expect(200, "reading with the read-only group");
    Answer refused =
        read.with("If-Match", seen.etag())
            .put(absence, Company.forwardAfter(20))
            .expectProblem(403, "writing with the read-only group");
    saw("reading 200, writing %d %s", refused.status(), refused.json());

    step(7, "withdrawal");
    String token = company.contractToken(reader);
    Api direct = Api.bearer(at.base(), token);
    direct.get(absence).expect(200, "the token before the withdrawal");
    company.permit(portal, group, "NONE");
    Instant committed = Instant.now();
    int status = direct.get(absence).status();
    int tries = 1;
    while (status == 200 && Instant.now().isBefore(committed.plus(WITHDRAWAL_LIMIT))) {
      status = direct.get(absence).status();
      tries++;
    }
    long millis = Duration.between(committed, Instant.now()).toMillis();
    if (status != 401) {
      throw new StepFailed(
          "the token issued before still gets " + status + " after " + millis + " ms");
    }
    saw("refused %d ms after the commit was answered, at request %d", millis, tries);
    EventTap.Seen changed =
        events.next(
            "grant-changed",
            company.id(),
            d ->
                d.path("cause").asText().equals("PERMISSIONS")
                    && d.toString().contains(group.substring(group.lastIndexOf('/') + 1))
                    && d.path("grantVersion").asLong() > grantVersion(token));
    saw("grant-changed to version %s", changed.data().path("grantVersion"));
    read.get(absence).expectProblem(404, "the reader's session after the withdrawal");
  }

  private static long grantVersion(String token) {
    try {
      return claims(token).getLongClaim("grant_ver");
    } catch (ParseException e) {
      throw new StepFailed("grant_ver", e);
    }
  }

  private void signOut(Company company, Person admin, Api portal, String contractToken) {
    step(8, "sign-out");
    portal.delete("/session").expect(204, "sign-out");
    admin.session().expect(401, "the session after sign-out");
    Api old = Api.bearer(at.base(), contractToken);
    Instant end = Instant.now().plus(WITHDRAWAL_LIMIT);
    int status = old.get(company.pbx("/extensions")).status();
    while (status == 200 && Instant.now().isBefore(end)) {
      status = old.get(company.pbx("/extensions")).status();
    }
    if (status != 401) {
      throw new StepFailed("a contract token of the ended session still gets " + status);
    }
    saw("the session's next request is refused, and so is its contract token");
  }

  private void step(int number, String what) {
    out.accept("%d. %s".formatted(number, what));
  }

  private void saw(String format, Object... values) {
    out.accept("   " + format.formatted(values));
  }
}

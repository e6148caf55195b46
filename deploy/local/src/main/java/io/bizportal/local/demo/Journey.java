package io.bizportal.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.bizportal.local.StackView;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The main job in eight steps, each telling what it saw; the first step that does not hold ends the
 * run with {@link StepFailed}.
 */
public final class Journey {

  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
  private static final String TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
  private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";
  private static final Duration WITHDRAWAL_LIMIT = Duration.ofSeconds(1);

  private final StackView at;
  private final Consumer<String> out;
  private final Mails mails;
  private final String run;
  private final OrderFile order;

  /** {@code run}: six digits that make this run's company its own. */
  public Journey(StackView at, String run, Consumer<String> out) {
    this.at = at;
    this.out = out;
    this.run = run;
    this.mails = new Mails(at.mailbox());
    this.order = OrderFile.read("order.json", run, LocalDate.now(ZONE));
  }

  /** Walks all eight steps. */
  public void walk() {
    try (EventTap events =
        new EventTap(
            at.kafka(), List.of("contract-activated", "grant-changed", "pbx-config-changed"))) {
      Operator operator = placeOrder();
      activate(operator, events);
      Person admin = Person.administrator(at, order);
      Api portal = firstLogin(admin);
      String contractToken = crossOver(admin, portal);
      String extension = changeSetting(portal, events);
      withdraw(portal, extension, events);
      signOut(admin, portal, contractToken);
    }
  }

  private Operator placeOrder() {
    step(1, "the operator's order");
    Operator operator = new Operator(at.base(), at.operatorSecret());
    JsonNode placed = operator.order(order);
    saw("order %s accepted once, company %s", placed.path("orderId").asText(), order.company());
    return operator;
  }

  private void activate(Operator operator, EventTap events) {
    step(2, "activation of " + order.contract(0));
    operator.activate(order.contract(0));
    EventTap.Seen seen = events.next("contract-activated", order.contract(0), d -> true);
    saw(
        "%s %s from %s: %s",
        seen.event().getType(), seen.event().getId(), seen.event().getSource(), seen.data());
    String to = order.administrator().path("email").asText();
    Mails.Mail invitation = mails.next(to, 0, m -> m.text().contains("#code="));
    Mails.Mail notice = mails.next(to, 0, m -> m.text().contains(order.contract(0)));
    saw("mail «%s» from %s", invitation.subject(), invitation.from());
    saw("mail «%s» from %s", notice.subject(), notice.from());
  }

  private Api firstLogin(Person person) {
    step(3, "first login of " + person.email());
    person.register(
        mails.next(person.email(), 0, m -> m.text().contains("#code=")).registrationUrl(),
        password());
    saw("identity check passed, password set, the address can't be used again");
    Api api = person.signIn(password(), true);
    JsonNode session = person.session().json();
    saw("signed in with mail OTP, terms accepted: %s", session.path("account"));
    return api;
  }

  private String crossOver(Person admin, Api portal) {
    step(4, "the contract list, and crossing over");
    JsonNode list = portal.get("/api/entitlement/v1/contracts").expect(200, "contracts").json();
    TreeSet<String> numbers = new TreeSet<>();
    list.path("items").forEach(i -> numbers.add(i.path("number").asText()));
    if (!numbers.equals(new TreeSet<>(List.of(order.contract(0), order.contract(1))))) {
      throw new StepFailed("expected the active and the soon opening contract, saw " + numbers);
    }
    saw("visible: %s; not yet: %s", numbers, order.contract(2));
    JsonNode crossed =
        portal
            .post("/session/contracts/" + order.contract(0), null)
            .expect(200, "crossing over")
            .json();
    saw("crossed over to %s: %s", crossed.path("contract").asText(), crossed.path("actions"));
    portal
        .post("/session/contracts/" + order.contract(2), null)
        .expectProblem(404, "a contract not yet visible");
    Answer exchanged = exchange(admin, order.contract(0)).expect(200, "token exchange");
    String token = exchanged.json().path("access_token").asText();
    saw("contract token: %s", claims(token).toJSONObject());
    return token;
  }

  private Answer exchange(Person person, String contract) {
    return Api.anonymous(at.base())
        .with("Authorization", Person.basic("portal-cli", at.cliSecret()))
        .form(
            "/api/entitlement/oauth/token",
            Map.of(
                "grant_type",
                TOKEN_EXCHANGE,
                "subject_token",
                person.portalToken(at.cliSecret()),
                "subject_token_type",
                ACCESS_TOKEN,
                "resource",
                "urn:bizportal:contract:" + contract));
  }

  private static JWTClaimsSet claims(String token) {
    try {
      return SignedJWT.parse(token).getJWTClaimsSet();
    } catch (ParseException e) {
      throw new StepFailed("not a token", e);
    }
  }

  private String changeSetting(Api portal, EventTap events) {
    step(5, "an extension and its absence behaviour");
    String path = pbx("/extensions");
    JsonNode created =
        portal
            .post(path, Map.of("siteNumber", "20", "terminalNumber", "200", "memo", "受付"))
            .expect(201, "extension")
            .json();
    String id = created.path("id").asText();
    events.next("pbx-config-changed", order.contract(0), d -> d.toString().contains(id));
    String absence = path + "/" + id + "/absence";
    Answer before = portal.get(absence).expect(200, "absence behaviour");
    String etag = before.headers().firstValue("etag").orElseThrow();
    portal
        .with("If-Match", etag)
        .put(absence, forwardAfter(15))
        .expect(200, "absence behaviour set");
    JsonNode after = portal.get(absence).expect(200, "absence behaviour").json();
    if (after.path("ringSeconds").asInt() != 15
        || !after.path("destination").asText().equals("0312345678")) {
      throw new StepFailed("read back " + after);
    }
    saw("extension %s: %s", created.path("number").asText(), after);
    EventTap.Seen seen =
        events.next(
            "pbx-config-changed", order.contract(0), d -> d.toString().contains("0312345678"));
    if (seen.data().toString().contains(created.path("sipSecret").asText())) {
      throw new StepFailed("the SIP secret stands in the event");
    }
    saw("pbx-config-changed version %s", seen.data().path("contractVersion"));
    return id;
  }

  private static Map<String, Object> forwardAfter(int seconds) {
    return Map.of(
        "mode", "FORWARDING",
        "destination", "0312345678",
        "unconditional", "NOTHING",
        "busy", "NOTHING",
        "unreachable", "NOTHING",
        "noAnswer", "FORWARD",
        "ringSeconds", seconds);
  }

  private void withdraw(Api portal, String extension, EventTap events) {
    step(6, "a second user who may only read");
    JsonNode group =
        portal
            .post("/api/entitlement/v1/groups", Map.of("name", "参照のみ", "description", "本社を見る人"))
            .expect(201, "group")
            .json();
    String groupPath = "/api/entitlement/v1/groups/" + group.path("id").asText();
    permit(portal, groupPath, "READ");
    Person reader =
        new Person(
            at.base(), mails, "佐藤 花子", "hanako.sato." + run + "@minato.example.jp", "06-1234-5678");
    portal.post("/api/identity/v1/accounts", invitation(reader, group)).expect(201, "second user");
    reader.register(
        mails.next(reader.email(), 0, m -> m.text().contains("#code=")).registrationUrl(),
        password());
    Api read = reader.signIn(password(), true);
    String absence = pbx("/extensions/" + extension + "/absence");
    Answer seen = read.get(absence).expect(200, "reading with the read-only group");
    Answer refused =
        read.with("If-Match", seen.headers().firstValue("etag").orElseThrow())
            .put(absence, forwardAfter(20))
            .expectProblem(403, "writing with the read-only group");
    saw("reading 200, writing %d %s", refused.status(), refused.json());

    step(7, "withdrawal");
    String token =
        exchange(reader, order.contract(0))
            .expect(200, "token")
            .json()
            .path("access_token")
            .asText();
    Api direct = Api.bearer(at.base(), token);
    direct.get(absence).expect(200, "the token before the withdrawal");
    permit(portal, groupPath, "NONE");
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
            order.company(),
            d ->
                d.path("cause").asText().equals("PERMISSIONS")
                    && d.toString().contains(group.path("id").asText())
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

  private void permit(Api portal, String groupPath, String level) {
    Answer now = portal.get(groupPath).expect(200, "group");
    portal
        .with("If-Match", now.headers().firstValue("etag").orElseThrow())
        .put(
            groupPath + "/permissions",
            Map.of(
                "allServices", "UNSPECIFIED",
                "services", Map.of("SMART_PBX", "UNSPECIFIED"),
                "contracts", Map.of(order.contract(0), level)))
        .expect(200, "permission " + level);
  }

  private static Map<String, Object> invitation(Person person, JsonNode group) {
    return Map.of(
        "name", "佐藤 花子",
        "email", person.email(),
        "telephone", "06-1234-5678",
        "role", "GENERAL",
        "secondFactor", "MAIL_OTP",
        "mailLanguage", "ja",
        "timeZone", "Asia/Tokyo",
        "groups", List.of(group.path("id").asText()));
  }

  private void signOut(Person admin, Api portal, String contractToken) {
    step(8, "sign-out");
    portal.delete("/session").expect(204, "sign-out");
    admin.session().expect(401, "the session after sign-out");
    Api old = Api.bearer(at.base(), contractToken);
    Instant end = Instant.now().plus(WITHDRAWAL_LIMIT);
    int status = old.get(pbx("/extensions")).status();
    while (status == 200 && Instant.now().isBefore(end)) {
      status = old.get(pbx("/extensions")).status();
    }
    if (status != 401) {
      throw new StepFailed("a contract token of the ended session still gets " + status);
    }
    saw("the session's next request is refused, and so is its contract token");
  }

  private String pbx(String rest) {
    return "/api/pbx/v1/contracts/" + order.contract(0) + rest;
  }

  private String password() {
    return "Minato-" + run + "-Aa";
  }

  private void step(int number, String what) {
    out.accept("%d. %s".formatted(number, what));
  }

  private void saw(String format, Object... values) {
    out.accept("   " + format.formatted(values));
  }
}

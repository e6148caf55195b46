package io.bizportal.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.local.StackView;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A company of its own in the running house, and what its people do there; every step that fails
 * throws {@link StepFailed}. Not for concurrent use.
 */
public final class Company {

  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
  private static final String TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
  private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

  private final StackView at;
  private final String run;
  private final OrderFile order;
  private final Operator operator;
  private final Mails mails;

  private Company(StackView at, String run) {
    this.at = at;
    this.run = run;
    this.order = OrderFile.read("order.json", run, LocalDate.now(ZONE));
    this.operator = new Operator(at.base(), at.operatorSecret());
    this.mails = new Mails(at.mailbox());
  }

  /** Orders it with three contracts; {@code run}: six digits that make it one of its own. */
  public static Company order(StackView at, String run) {
    Company company = new Company(at, run);
    company.operator.order(company.order);
    return company;
  }

  /** Orders contracts of other services later: a voice group, one base, one without settings. */
  public OrderFile orderMore() {
    OrderFile more = OrderFile.read("more-services.json", run, LocalDate.now(ZONE));
    operator.order(more);
    return more;
  }

  /** The order it began with. */
  public OrderFile order() {
    return order;
  }

  public Operator operator() {
    return operator;
  }

  public Mails mails() {
    return mails;
  }

  /** Its ID. */
  public String id() {
    return order.company();
  }

  /** The number of its contract at {@code index}, 0 to 2. */
  public String contract(int index) {
    return order.contract(index);
  }

  public void activate(int index) {
    operator.activate(contract(index));
  }

  /** The administrator named in the order, not signed in. */
  public Person administrator() {
    return Person.administrator(at, order);
  }

  /** A password that fits the rules. */
  public String password() {
    return "Minato-" + run + "-Aa";
  }

  /** First login from the invitation in the mailbox to the session. */
  public Api firstLogin(Person person) {
    register(person);
    return person.signIn(password(), true);
  }

  /** First login up to the password. */
  public void register(Person person) {
    person.register(
        mails.next(person.email(), 0, mail -> mail.text().contains("#code=")).registrationUrl(),
        password());
  }

  /** A new group without permissions; its path at the gateway. */
  public String group(Api administrator, String name) {
    JsonNode group =
        administrator
            .post("/api/entitlement/v1/groups", Map.of("name", name, "description", "本社を見る人"))
            .expect(201, "group")
            .json();
    return "/api/entitlement/v1/groups/" + group.path("id").asText();
  }

  /** Sets what the group may do with the first contract, and with nothing else. */
  public Answer permit(Api administrator, String groupPath, String level) {
    Answer now = administrator.get(groupPath).expect(200, "group");
    return administrator
        .with("If-Match", now.etag())
        .put(
            groupPath + "/permissions",
            Map.of(
                "allServices", "UNSPECIFIED",
                "services", Map.of("SMART_PBX", "UNSPECIFIED"),
                "contracts", Map.of(contract(0), level)))
        .expect(200, "permission " + level);
  }

  /** Invites somebody into the group, who then makes the first login. */
  public Person invite(Api administrator, String groupPath) {
    Person person = person("佐藤 花子", "hanako.sato", "06-1234-5678");
    account(
        administrator,
        "佐藤 花子",
        person.email(),
        List.of(groupPath.substring(groupPath.lastIndexOf('/') + 1)));
    return person;
  }

  /** Somebody of this company whom nobody invited yet. */
  public Person person(String name, String mailbox, String telephone) {
    return new Person(
        at.base(), mails, name, mailbox + "." + run + "@minato.example.jp", telephone);
  }

  /** Creates an account, which invites its owner by mail. */
  public JsonNode account(Api administrator, String name, String email, List<String> groups) {
    return administrator
        .post(
            "/api/identity/v1/accounts",
            Map.of(
                "name", name,
                "email", email,
                "telephone", "06-1234-5678",
                "role", "GENERAL",
                "secondFactor", "MAIL_OTP",
                "mailLanguage", "ja",
                "timeZone", "Asia/Tokyo",
                "groups", groups))
        .expect(201, "account")
        .json();
  }

  /** Where the first contract's settings are. */
  public String pbx(String rest) {
    return "/api/pbx/v1/contracts/" + contract(0) + rest;
  }

  /** A new extension of the first contract. */
  public JsonNode extension(Api writer, String siteNumber, String terminalNumber) {
    return writer
        .post(
            pbx("/extensions"),
            Map.of("siteNumber", siteNumber, "terminalNumber", terminalNumber, "memo", "受付"))
        .expect(201, "extension")
        .json();
  }

  /** The absence behaviour "no answer, then forward". */
  public static Map<String, Object> forwardAfter(int seconds) {
    return Map.of(
        "mode", "FORWARDING",
        "destination", "0312345678",
        "unconditional", "NOTHING",
        "busy", "NOTHING",
        "unreachable", "NOTHING",
        "noAnswer", "FORWARD",
        "ringSeconds", seconds);
  }

  /** Another front end changing a portal token into one for a contract (RFC 8693). */
  public Answer exchange(String portalToken, String contract) {
    return Api.anonymous(at.base())
        .with("Authorization", Person.basic("portal-cli", at.cliSecret()))
        .form(
            "/api/entitlement/oauth/token",
            Map.of(
                "grant_type",
                TOKEN_EXCHANGE,
                "subject_token",
                portalToken,
                "subject_token_type",
                ACCESS_TOKEN,
                "resource",
                "urn:bizportal:contract:" + contract));
  }

  /** A portal token of the person's session, for another front end. */
  public String portalToken(Person person) {
    return person.portalToken(at.cliSecret());
  }

  /** A token of the person's session for the first contract. */
  public String contractToken(Person person) {
    return exchange(portalToken(person), contract(0))
        .expect(200, "token exchange")
        .json()
        .path("access_token")
        .asText();
  }
}

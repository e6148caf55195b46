package io.bizportal.bench;

import io.bizportal.local.Stack;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.Person;
import java.net.URI;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Causes that nobody comes back from: each round has a reader, or a company, of its own. Readers
 * carry a token rather than a cookie, which a sign-out would take out of their browser.
 */
final class LastingCauses {

  private static final int ROUNDS = 20;

  /** Not measured: the code that a cause takes is cold in a house that has just started. */
  private static final int WARM_UP_ROUNDS = 5;

  private final Stack house;
  private final URI second;
  private final Company company;
  private final Api administrator;
  private final String group;

  LastingCauses(Stack house, URI second, Company company, Api administrator, String readingGroup) {
    this.house = house;
    this.second = second;
    this.company = company;
    this.administrator = administrator;
    this.group = readingGroup;
  }

  /** Somebody who will read, and what takes it from him; returns once that is committed. */
  private record Reading(Supplier<Readers> readers, Runnable withdraw) {}

  List<WithdrawalBench.Rounds> all() {
    return List.of(
        rounds("account disabled", this::toBeDisabled),
        rounds("session ended", this::toSignOut),
        rounds("contract terminated", this::toLoseTheContract));
  }

  private WithdrawalBench.Rounds rounds(String cause, IntFunction<Reading> fresh) {
    // Registrations and sign-ins are a load of their own, which is not the one to measure under.
    List<Reading> all = IntStream.range(0, WARM_UP_ROUNDS + ROUNDS).mapToObj(fresh).toList();
    return new WithdrawalBench.Rounds(
        cause, all.stream().map(LastingCauses::once).skip(WARM_UP_ROUNDS));
  }

  private static Readers.Withdrawn once(Reading reading) {
    try (Readers readers = reading.readers().get()) {
      readers.awaitAccepted();
      reading.withdraw().run();
      // The commit lies before the answer.
      return readers.refusedSince(System.nanoTime());
    }
  }

  private Reading toBeDisabled(int round) {
    Person person = company.person("佐藤 花子", "disabled" + round, "06-1234-5678");
    String account = invited(person);
    company.firstLogin(person);
    return new Reading(
        readers(person, company),
        () ->
            administrator
                .post("/api/identity/v1/accounts/" + account + "/disabling", null)
                .expect(204, "disabled"));
  }

  private Reading toSignOut(int round) {
    Person person = company.person("佐藤 花子", "leaving" + round, "06-1234-5678");
    invited(person);
    Api session = company.firstLogin(person);
    return new Reading(
        readers(person, company), () -> session.delete("/session").expect(204, "sign-out"));
  }

  private Reading toLoseTheContract(int round) {
    Company other = Houses.company(house);
    Person person = other.administrator();
    other.firstLogin(person);
    return new Reading(readers(person, other), () -> other.operator().terminate(other.contract(0)));
  }

  private String invited(Person person) {
    String groupId = group.substring(group.lastIndexOf('/') + 1);
    return company
        .account(administrator, "佐藤 花子", person.email(), List.of(groupId))
        .path("id")
        .asText();
  }

  private Supplier<Readers> readers(Person person, Company of) {
    return () -> {
      String token = of.portalToken(person);
      return new Readers(
          List.of(Api.bearer(house.base(), token), Api.bearer(second, token)),
          of.pbx("/extensions"));
    };
  }
}

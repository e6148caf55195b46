package io.bizportal.entitlement.authzen;

import io.bizportal.entitlement.account.Accounts;
import io.bizportal.entitlement.reach.CurrentReach;
import io.bizportal.entitlement.reach.Look;
import io.bizportal.entitlement.reach.ReachedContract;
import io.bizportal.kit.request.UuidText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers questions from the same picture that tokens are exchanged by. */
@ApplicationScoped
class Decide {

  private final Accounts accounts;
  private final CurrentReach reach;

  Decide(Accounts accounts, CurrentReach reach) {
    this.accounts = accounts;
    this.reach = reach;
  }

  /** For questions that come together: all accounts are looked up once, each company once. */
  Decider of(Collection<Question.Whole> questions) {
    Set<UUID> asked =
        questions.stream()
            .flatMap(question -> account(question).stream())
            .collect(Collectors.toSet());
    Map<UUID, String> companies = accounts.companies(asked);
    Map<String, Look> looks = new HashMap<>();
    companies.values().stream()
        .distinct()
        .forEach(company -> looks.put(company, reach.look(company)));
    return question ->
        account(question)
            .flatMap(
                account ->
                    Optional.ofNullable(companies.get(account))
                        .map(looks::get)
                        .flatMap(look -> look.contract(account, question.resource())))
            .filter(found -> allows(found, question.action()))
            .map(found -> Evaluation.permitted(found.grantVersion()))
            .orElse(Evaluation.DENIED);
  }

  /** Answers what it was made for. */
  interface Decider {

    Evaluation answer(Question.Whole question);
  }

  private static Optional<UUID> account(Question.Whole question) {
    return question.subjectType().equals("account") && question.resourceType().equals("contract")
        ? UuidText.read(question.subject())
        : Optional.empty();
  }

  private static boolean allows(ReachedContract found, String action) {
    return switch (action) {
      case "read" -> found.level().reads();
      case "write" -> found.level().writes();
      default -> false;
    };
  }
}

package io.bizportal.entitlement.authzen;

import io.bizportal.entitlement.account.AccountStanding;
import io.bizportal.entitlement.account.Accounts;
import io.bizportal.entitlement.reach.CurrentReach;
import io.bizportal.entitlement.reach.ReachedContract;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Answers questions from the same picture that tokens are exchanged by. */
@ApplicationScoped
class Decide {

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Accounts accounts;
  private final CurrentReach reach;

  Decide(Accounts accounts, CurrentReach reach) {
    this.accounts = accounts;
    this.reach = reach;
  }

  /** A decider for questions that come together: an account asked about twice is looked up once. */
  Session together() {
    return new Session();
  }

  /** Questions of one request. */
  final class Session {

    private final Map<UUID, Optional<AccountStanding>> known = new HashMap<>();

    Evaluation answer(Question.Whole asked) {
      if (!asked.subjectType().equals("account")
          || !asked.resourceType().equals("contract")
          || !UUID_FORM.matcher(asked.subject()).matches()) {
        return Evaluation.DENIED;
      }
      UUID account = UUID.fromString(asked.subject());
      return known
          .computeIfAbsent(account, accounts::standing)
          .flatMap(found -> reach.contract(found.company(), account, asked.resource()))
          .filter(found -> allows(found, asked.action()))
          .map(found -> Evaluation.permitted(found.grantVersion()))
          .orElse(Evaluation.DENIED);
    }

    private static boolean allows(ReachedContract found, String action) {
      return switch (action) {
        case "read" -> found.level().reads();
        case "write" -> found.level().writes();
        default -> false;
      };
    }
  }
}

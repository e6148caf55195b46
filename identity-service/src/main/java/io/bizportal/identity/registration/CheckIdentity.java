package io.bizportal.identity.registration;

import io.bizportal.identity.IdentityConfig;
import io.bizportal.identity.account.Account;
import io.bizportal.identity.account.Accounts;
import io.bizportal.identity.secret.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Compares who somebody says he is with who was invited (A2). */
@ApplicationScoped
class CheckIdentity {

  /** What came of it. A mismatch is an outcome, not an exception: its count must be kept. */
  sealed interface Outcome {

    /** It is him. */
    record Passed(Secret ticket) implements Outcome {}

    /** It is not, or he mistyped; counted. */
    record Mismatch() implements Outcome {}

    /** There is no such code to check anything with. */
    record NoSuchCode() implements Outcome {}
  }

  private final RegistrationCodes codes;
  private final Accounts accounts;
  private final IdentityConfig.Registration config;
  private final Clock clock;

  CheckIdentity(RegistrationCodes codes, Accounts accounts, IdentityConfig config, Clock clock) {
    this.codes = codes;
    this.accounts = accounts;
    this.config = config.registration();
    this.clock = clock;
  }

  @Transactional
  Outcome check(String code, Identity claimed) {
    Instant now = clock.instant();
    Optional<RegistrationCode> found =
        codes
            .findForUpdate(new Secret(code))
            .filter(c -> c.kind == CodeKind.INVITATION)
            .filter(c -> c.state(now, config.identityTries()) instanceof CodeState.Open);
    Optional<Account> account = found.flatMap(c -> accounts.living(c.account));
    if (found.isEmpty() || account.isEmpty()) {
      return new Outcome.NoSuchCode();
    }
    if (!claimed.matches(registered(account.get()))) {
      found.get().wrongTries++;
      return new Outcome.Mismatch();
    }
    Secret ticket = Secret.random();
    found.get().admit(ticket, now.plus(config.ticketLife()));
    return new Outcome.Passed(ticket);
  }

  private static Identity registered(Account account) {
    return Identity.of(account.email(), account.name(), account.telephone());
  }
}

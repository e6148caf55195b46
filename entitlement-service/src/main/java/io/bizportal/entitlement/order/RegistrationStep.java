package io.bizportal.entitlement.order;

import io.bizportal.entitlement.account.Accounts;
import io.bizportal.entitlement.grant.AutomaticGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The transactions before and after the call that registers an administrator. */
@ApplicationScoped
class RegistrationStep {

  private static final String BY = "order";
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final Registrations registrations;
  private final Accounts accounts;
  private final AutomaticGroup automaticGroup;
  private final Clock clock;

  RegistrationStep(
      Registrations registrations, Accounts accounts, AutomaticGroup automaticGroup, Clock clock) {
    this.registrations = registrations;
    this.accounts = accounts;
    this.automaticGroup = automaticGroup;
    this.clock = clock;
  }

  /** A claimed step: what to call with. */
  record Claimed(String orderId, int attempt, RegisterCompany call) {}

  /** Claims what is due. If this process dies now, the lease ends and somebody claims it again. */
  @Transactional
  List<Claimed> claim(int limit) {
    Instant now = clock.instant();
    return registrations.due(now, limit).stream()
        .map(
            step -> {
              step.attempts++;
              step.nextAttemptAt = now.plus(LEASE);
              return new Claimed(step.orderId, step.attempts, call(step));
            })
        .toList();
  }

  private static RegisterCompany call(AdministratorRegistration step) {
    return new RegisterCompany(
        new RegisterCompany.Company(step.company, step.companyName),
        new RegisterCompany.Administrator(
            Objects.requireNonNull(step.name),
            Objects.requireNonNull(step.email),
            Objects.requireNonNull(step.telephone),
            Objects.requireNonNull(step.mailLanguage),
            Objects.requireNonNull(step.timeZone)));
  }

  /** Records the account, makes it a member and forgets the person, all at once. */
  @Transactional
  void done(String orderId, UUID account) {
    AdministratorRegistration step = registrations.findById(orderId);
    if (step == null || step.state != RegistrationState.PENDING) {
      return;
    }
    // The account before the company's grants: the event about the same account takes them so too,
    // and often at this moment.
    accounts.introduceAdministrator(account, step.company);
    automaticGroup.join(step.company, account, BY);
    step.account = account;
    step.over(RegistrationState.DONE, clock.instant());
  }

  @Transactional
  void refused(String orderId) {
    AdministratorRegistration step = registrations.findById(orderId);
    if (step != null && step.state == RegistrationState.PENDING) {
      step.over(RegistrationState.REFUSED, clock.instant());
    }
  }

  /** Waits longer each time, up to a minute. */
  @Transactional
  void later(String orderId, int attempt) {
    AdministratorRegistration step = registrations.findById(orderId);
    if (step != null) {
      Duration wait = Duration.ofMillis(500L << Math.min(attempt, 10));
      step.nextAttemptAt =
          clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }
  }
}

package io.bizportal.identity.company;

import io.bizportal.identity.account.OpenAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Registers a company with its first administrator, once however often it is asked. */
@ApplicationScoped
class RegisterCompany {

  /** What came of it. */
  record Outcome(CompanyView view, boolean isNew) {}

  private final Companies companies;
  private final OpenAccount open;
  private final Clock clock;

  RegisterCompany(Companies companies, OpenAccount open, Clock clock) {
    this.companies = companies;
    this.open = open;
    this.clock = clock;
  }

  @Transactional
  Outcome register(CompanyRegistration asked) {
    String id = asked.company().id();
    boolean isNew = companies.insert(id, asked.company().name().strip(), clock.instant());
    Company company = companies.findById(id);
    if (isNew) {
      company.firstAdministrator =
          open.firstAdministrator(id, asked.administrator().contact()).id();
    }
    return new Outcome(CompanyView.of(id, company.firstAdministrator), isNew);
  }
}

package io.bizportal.identity.browser;

import io.bizportal.identity.account.Account;
import io.bizportal.identity.account.Accounts;
import io.bizportal.identity.policy.CompanyPolicies;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Browsers of one company's people, and of no other's. */
@ApplicationScoped
class CompanysBrowsers {

  private final Accounts accounts;
  private final CompanyPolicies policies;
  private final TrustedBrowsers browsers;

  CompanysBrowsers(Accounts accounts, CompanyPolicies policies, TrustedBrowsers browsers) {
    this.accounts = accounts;
    this.policies = policies;
    this.browsers = browsers;
  }

  @Transactional
  List<TrustedBrowserView> of(String company, UUID account) {
    known(company, account);
    return browsers.of(account, policies.of(company).secondFactorSkipDays());
  }

  @Transactional
  void forget(String company, UUID account, UUID browser) {
    known(company, account);
    if (!browsers.forget(account, browser)) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
  }

  private void known(String company, UUID account) {
    if (accounts.living(account).map(Account::company).filter(company::equals).isEmpty()) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
  }
}

package io.bizportal.bench;

import io.bizportal.local.Stack;
import io.bizportal.local.demo.Company;
import java.security.SecureRandom;

/** Companies to measure with. */
final class Houses {

  private Houses() {}

  /** A company nobody else has, ordered, with its first contract active. */
  static Company company(Stack house) {
    Company company =
        Company.order(house.view(), "%06d".formatted(new SecureRandom().nextInt(1_000_000)));
    company.activate(0);
    return company;
  }
}

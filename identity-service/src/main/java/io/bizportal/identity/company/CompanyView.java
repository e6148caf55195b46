package io.bizportal.identity.company;

import java.util.UUID;

/** A registered company. */
record CompanyView(String company, Administrator administrator) {

  record Administrator(UUID account) {}

  static CompanyView of(String company, UUID firstAdministrator) {
    return new CompanyView(company, new Administrator(firstAdministrator));
  }
}

package io.bizportal.entitlement.order;

/** What identity-service is asked: a company with its first administrator. */
record RegisterCompany(Company company, Administrator administrator) {

  record Company(String id, String name) {}

  record Administrator(
      String name, String email, String telephone, String mailLanguage, String timeZone) {}
}

package io.bizportal.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** An administrator adds a user to his company. */
@ApplicationScoped
class InviteUser {

  private final OpenAccount open;

  InviteUser(OpenAccount open) {
    this.open = open;
  }

  @Transactional
  AccountView invite(String company, CreateAccount asked) {
    Account account =
        open.open(
            company, asked.contact(), asked.role(), asked.initialGroups(), "", asked::describe);
    return AccountView.of(account);
  }
}

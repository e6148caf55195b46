package io.bizportal.entitlement.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The step "register the administrator"; the person's data is gone once it is over. */
@Entity
class AdministratorRegistration {

  @Id String orderId;
  @Column String company;
  @Column String companyName;
  @Nullable String name;
  @Nullable String email;
  @Nullable String telephone;
  @Nullable String mailLanguage;
  @Nullable String timeZone;

  @Enumerated(EnumType.STRING)
  RegistrationState state = RegistrationState.PENDING;

  @Nullable UUID account;
  @Column int attempts;
  @Column Instant nextAttemptAt;
  @Nullable Instant doneAt;

  AdministratorRegistration() {}

  AdministratorRegistration(
      String orderId, String company, String companyName, Instant nextAttemptAt) {
    this.orderId = orderId;
    this.company = company;
    this.companyName = companyName;
    this.nextAttemptAt = nextAttemptAt;
  }

  void over(RegistrationState how, Instant at) {
    state = how;
    doneAt = at;
    name = null;
    email = null;
    telephone = null;
    mailLanguage = null;
    timeZone = null;
  }
}

package io.bizportal.entitlement.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the registration of a first administrator is. */
enum RegistrationState {
  PENDING,
  DONE,
  REFUSED;

  /** The state with the account it led to. */
  record Progress(RegistrationState state, int attempts, @Nullable UUID account) {}
}

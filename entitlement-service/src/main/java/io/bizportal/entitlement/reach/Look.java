package io.bizportal.entitlement.reach;

import java.util.Optional;
import java.util.UUID;

/** One company as of one instant, for questions that come together. */
@FunctionalInterface
public interface Look {

  /** A contract an account reaches; unknown, forbidden and not yet visible are alike. */
  Optional<ReachedContract> contract(UUID account, String number);
}

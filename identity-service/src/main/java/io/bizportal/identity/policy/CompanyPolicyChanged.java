package io.bizportal.identity.policy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Event {@code company-policy-changed}. */
record CompanyPolicyChanged(
    String company, long version, List<Aspect> changed, UUID changedBy, Instant changedAt) {

  /** What of the policy. */
  enum Aspect {
    ACCESS_RESTRICTION,
    SESSION_TIMEOUT,
    SECOND_FACTOR_SKIP,
    LOGO
  }
}

package io.bizportal.identity.admission;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The answer.
 *
 * @param refusal why not; absent if the person may come in
 * @param secondFactor which; {@code CHOOSE} if none is fixed yet
 * @param browserTrusted the second factor is not asked for (B4)
 * @param skipDays for how long a browser may be remembered; 0 is never
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Admission(
    @Nullable Refusal refusal,
    Factor secondFactor,
    boolean browserTrusted,
    int skipDays,
    Terms terms) {

  /** Why somebody may not come in. */
  enum Refusal {
    ACCOUNT,
    NETWORK
  }

  /** What to ask for besides the password. */
  enum Factor {
    MAIL_OTP,
    TOTP,
    CHOOSE
  }

  /** The terms in force (A6). */
  record Terms(int version, boolean accepted) {}
}

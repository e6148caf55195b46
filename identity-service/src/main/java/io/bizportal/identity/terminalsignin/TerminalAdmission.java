package io.bizportal.identity.terminalsignin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The answer.
 *
 * @param refusal why not; absent if the person may come in
 * @param secondFactor what to ask for besides the password
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TerminalAdmission(@Nullable Refusal refusal, Factor secondFactor) {

  /** Why somebody may not come in. */
  enum Refusal {
    /** Nobody, or his contract is over. */
    TERMINAL_USER,
    /** His contract is another brand's. */
    BRAND
  }

  /** What to ask for besides the password. */
  enum Factor {
    NONE,
    MAIL_OTP,
    /** An address is registered, with the code mailed to it. */
    NEW_ADDRESS
  }

  static TerminalAdmission welcome(Factor factor) {
    return new TerminalAdmission(null, factor);
  }

  static TerminalAdmission refused(Refusal refusal) {
    return new TerminalAdmission(refusal, Factor.MAIL_OTP);
  }
}

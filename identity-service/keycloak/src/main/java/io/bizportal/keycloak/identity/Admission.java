package io.bizportal.keycloak.identity;

/** What identity-service says of somebody whose password was right. */
public sealed interface Admission {

  /**
   * Comes in by this second factor.
   *
   * @param browserTrusted the factor need not be asked for
   * @param skipDays for how long this browser may be remembered; 0 is never
   */
  record Welcome(
      SecondFactor factor,
      boolean browserTrusted,
      int skipDays,
      int termsVersion,
      boolean termsAccepted)
      implements Admission {}

  /** The account may not sign in. */
  record NoAccount() implements Admission {}

  /** The company does not let anybody in from there. */
  record WrongNetwork() implements Admission {}

  /** What to ask for besides the password. */
  enum SecondFactor {
    MAIL_OTP,
    TOTP,
    CHOOSE
  }
}

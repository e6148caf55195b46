package io.bizportal.pbx.barring;

import io.bizportal.pbx.numbering.NumberPlan;

/**
 * What a call goes to, once the prefixes that only say how it is made are taken off.
 *
 * @param digits behind the prefixes
 * @param foreign whether a carrier's prefix already says that it goes abroad
 */
record DialledNumber(String digits, boolean foreign) {

  static DialledNumber of(String dialled) {
    String digits = dialled;
    boolean foreign = false;
    for (int prefix = prefix(digits); prefix > 0 && !foreign; prefix = prefix(digits)) {
      foreign = digits.startsWith("001");
      digits = digits.substring(prefix);
    }
    return new DialledNumber(digits, foreign);
  }

  /** A number inside the contract: 0 and 1 lead out. */
  boolean isInternal() {
    return !foreign && !digits.startsWith("0") && !digits.startsWith("1");
  }

  boolean isEmergency() {
    return !foreign
        && NumberPlan.read(digits) instanceof NumberPlan.Refused(var reason)
        && reason == NumberPlan.Refusal.EMERGENCY;
  }

  /** How long the prefix before the rest is: caller ID, free choice of the carrier, a carrier. */
  private static int prefix(String digits) {
    if (digits.startsWith("184") || digits.startsWith("186") || digits.startsWith("122")) {
      return 3;
    }
    if (!digits.startsWith("00")) {
      return 0;
    }
    // 001 leads abroad; 002YZ and 0091XY are longer than the usual 00XY.
    int length =
        digits.startsWith("001")
            ? 3
            : digits.startsWith("002") ? 5 : digits.startsWith("0091") ? 6 : 4;
    return digits.length() > length ? length : 0;
  }
}

package io.bizportal.pbx.featurecode;

import io.bizportal.pbx.numbering.DialString;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** What is dialled to use a function of the switch. */
record FeatureCode(String dialled) {

  private static final Pattern SIGNED = Pattern.compile("[*#][0-9]{1,4}");

  /** As people type it: full-width signs and digits, blanks. */
  static FeatureCode read(String given) {
    return new FeatureCode(Normalizer.normalize(given, Normalizer.Form.NFKC).strip());
  }

  boolean isValid() {
    return SIGNED.matcher(dialled).matches() || DialString.isValid(dialled);
  }

  /** Outside lines and emergency calls begin like this. */
  boolean isReserved() {
    return dialled.startsWith("0") || dialled.startsWith("1");
  }
}

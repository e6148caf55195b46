package io.bizportal.keycloak.mailotp;

import jakarta.ws.rs.core.MultivaluedMap;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.keycloak.models.utils.FormMessage;

/**
 * An address typed twice. Whether it is one is identity-service's to say; here it is only seen that
 * something was typed and that both are the same.
 */
record EnteredAddress(String first, String again) {

  static final String FIRST = "address";
  static final String AGAIN = "addressAgain";

  private static final int LONGEST = 254;

  static EnteredAddress of(MultivaluedMap<String, String> form) {
    return new EnteredAddress(typed(form, FIRST), typed(form, AGAIN));
  }

  /** What is wrong with it, beside the field concerned. */
  List<FormMessage> faults() {
    List<FormMessage> faults = new ArrayList<>();
    if (first.isEmpty()) {
      faults.add(new FormMessage(FIRST, "addressMissing"));
    } else if (first.length() > LONGEST || !first.matches("[^\\s@]+@[^\\s@]+")) {
      faults.add(new FormMessage(FIRST, "addressNotAnAddress"));
    }
    if (again.isEmpty()) {
      faults.add(new FormMessage(AGAIN, "addressAgainMissing"));
    } else if (!plain(first).equals(plain(again))) {
      faults.add(new FormMessage(AGAIN, "addressAgainDiffers"));
    }
    return faults;
  }

  /** As addresses are compared: width and case of letters make no difference. */
  private static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static String typed(MultivaluedMap<String, String> form, String field) {
    String value = form.getFirst(field);
    return value == null ? "" : value.strip();
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "EnteredAddress[]";
  }
}

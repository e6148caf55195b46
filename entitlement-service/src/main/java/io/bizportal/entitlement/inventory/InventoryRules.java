package io.bizportal.entitlement.inventory;

import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.inventory.InventoryFault.Found;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What numbers and options a service's contracts can have; says all that is wrong. */
public final class InventoryRules {

  private final ServiceKind service;
  private final List<Found> found = new ArrayList<>();

  private InventoryRules(ServiceKind service) {
    this.service = service;
  }

  /** Looks at numbers under {@code numbersAt} and options under {@code optionsAt}. */
  public static List<Found> check(
      ServiceKind service,
      List<TelephoneNumber> numbers,
      String numbersAt,
      Collection<ContractOption> options,
      String optionsAt) {
    InventoryRules rules = new InventoryRules(service);
    if (service != ServiceKind.IP_VOICE && service != ServiceKind.DOTPHONE_OFFICE) {
      if (!numbers.isEmpty() || !options.isEmpty()) {
        rules.add(numbers.isEmpty() ? optionsAt : numbersAt, InventoryFault.SERVICE);
      }
      return rules.found;
    }
    if (options.stream().anyMatch(option -> option.service() != service)) {
      rules.add(optionsAt, InventoryFault.OPTION);
    }
    rules.numbers(numbers, numbersAt);
    return rules.found;
  }

  private void numbers(List<TelephoneNumber> numbers, String at) {
    Set<String> seen = new HashSet<>();
    Set<String> loginIds = new HashSet<>();
    for (int i = 0; i < numbers.size(); i++) {
      TelephoneNumber said = numbers.get(i);
      String here = at + "/" + i;
      if (!seen.add(said.number())) {
        add(here + "/number", InventoryFault.TWICE);
      }
      if (said.loginId() != null && !loginIds.add(said.loginId())) {
        add(here + "/loginId", InventoryFault.LOGIN_ID_TWICE);
      }
      if (service == ServiceKind.IP_VOICE) {
        if (said.loginId() != null) {
          add(here + "/loginId", InventoryFault.LOGIN_ID_UNEXPECTED);
        }
      } else {
        dotphone(said, here);
      }
    }
  }

  private void dotphone(TelephoneNumber said, String here) {
    if (!said.number().startsWith("050") || said.number().length() != 11) {
      add(here + "/number", InventoryFault.NOT_IP_PHONE);
    }
    if (said.loginId() == null) {
      add(here + "/loginId", InventoryFault.LOGIN_ID_MISSING);
    }
    if (said.siteId() != null) {
      add(here + "/siteId", InventoryFault.SITE_ID_UNEXPECTED);
    }
  }

  private void add(String pointer, InventoryFault fault) {
    found.add(new Found(pointer, fault));
  }
}

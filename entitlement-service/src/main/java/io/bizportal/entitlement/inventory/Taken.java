package io.bizportal.entitlement.inventory;

import io.bizportal.entitlement.inventory.InventoryFault.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Numbers and login IDs that contracts have already. */
public record Taken(Set<String> numbers, Set<String> loginIds) {

  /** Where something taken stands in a list at {@code at}. */
  public List<Found> among(List<TelephoneNumber> wanted, String at) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      TelephoneNumber number = wanted.get(i);
      if (numbers.contains(number.number())) {
        found.add(new Found(at + "/" + i + "/number", InventoryFault.NUMBER_TAKEN));
      }
      if (number.loginId() != null && loginIds.contains(number.loginId())) {
        found.add(new Found(at + "/" + i + "/loginId", InventoryFault.LOGIN_ID_TAKEN));
      }
    }
    return found;
  }
}

package io.bizportal.entitlement.order;

import io.bizportal.entitlement.EntitlementProblem;
import io.bizportal.entitlement.inventory.Inventories;
import io.bizportal.entitlement.inventory.Inventory;
import io.bizportal.entitlement.inventory.InventoryFault;
import io.bizportal.entitlement.inventory.InventoryFault.Found;
import io.bizportal.entitlement.inventory.InventoryRules;
import io.bizportal.entitlement.inventory.Taken;
import io.bizportal.entitlement.inventory.TelephoneNumber;
import io.bizportal.entitlement.order.PlaceOrder.OrderedContract;
import io.bizportal.kit.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the numbers and options of an order's contracts can be had (G1–G3). */
@ApplicationScoped
class InventoryCheck {

  private final Inventories inventories;

  InventoryCheck(Inventories inventories) {
    this.inventories = inventories;
  }

  /** What the order itself tells; a number or login ID stands in it once. */
  void content(PlaceOrder order) {
    List<Found> found = new ArrayList<>();
    Set<String> numbers = new HashSet<>();
    Set<String> loginIds = new HashSet<>();
    for (int i = 0; i < order.contracts().size(); i++) {
      OrderedContract said = order.contracts().get(i);
      Inventory inventory = said.inventory();
      if (inventory == null) {
        continue;
      }
      String at = at(i);
      List<Found> within =
          InventoryRules.check(
              said.service(),
              inventory.numbers(),
              at + "/numbers",
              inventory.options(),
              at + "/options");
      found.addAll(within);
      if (within.isEmpty()) {
        // Within one contract it was told already.
        for (int j = 0; j < inventory.numbers().size(); j++) {
          TelephoneNumber number = inventory.numbers().get(j);
          if (!numbers.add(number.number())) {
            found.add(new Found(at + "/numbers/" + j + "/number", InventoryFault.TWICE));
          }
          if (number.loginId() != null && !loginIds.add(number.loginId())) {
            found.add(new Found(at + "/numbers/" + j + "/loginId", InventoryFault.LOGIN_ID_TWICE));
          }
        }
      }
    }
    InventoryFault.refuse(CommonProblem.VALIDATION, found);
  }

  /** What contracts taken before have already. */
  void free(PlaceOrder order) {
    List<TelephoneNumber> all =
        order.contracts().stream()
            .map(OrderedContract::inventory)
            .flatMap(i -> i == null ? Stream.empty() : i.numbers().stream())
            .toList();
    Taken taken = inventories.taken("", all);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < order.contracts().size(); i++) {
      Inventory inventory = order.contracts().get(i).inventory();
      if (inventory != null) {
        found.addAll(taken.among(inventory.numbers(), at(i) + "/numbers"));
      }
    }
    InventoryFault.refuse(EntitlementProblem.NUMBER_TAKEN, found);
  }

  private static String at(int contract) {
    return "/contracts/" + contract + "/inventory";
  }
}

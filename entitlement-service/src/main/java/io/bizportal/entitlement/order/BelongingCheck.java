package io.bizportal.entitlement.order;

import io.bizportal.entitlement.EntitlementProblem;
import io.bizportal.entitlement.contract.BaseContract;
import io.bizportal.entitlement.contract.Contracts;
import io.bizportal.entitlement.contract.VoiceGroup;
import io.bizportal.entitlement.contract.VoiceGroups;
import io.bizportal.entitlement.contract.VoiceGroups.Filled;
import io.bizportal.entitlement.order.OrderFaults.Fault;
import io.bizportal.entitlement.order.PlaceOrder.OrderedContract;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether an order's contracts fit the groups and bases they belong to (C2), together with what
 * earlier orders brought; the company is locked. A group or base of another company is refused in
 * the words for one that lacks something, so that nobody learns of it.
 */
@ApplicationScoped
class BelongingCheck {

  private final VoiceGroups groups;
  private final Contracts contracts;

  BelongingCheck(VoiceGroups groups, Contracts contracts) {
    this.groups = groups;
    this.contracts = contracts;
  }

  void check(PlaceOrder order) {
    OrderFaults faults = new OrderFaults();
    groups(order, faults);
    bases(order, faults);
    faults.refuse();
    adminIds(order);
  }

  private void groups(PlaceOrder order, OrderFaults faults) {
    Map<String, List<VoiceGroup>> named =
        order.contracts().stream()
            .flatMap(said -> Stream.ofNullable(said.voiceGroup()))
            .collect(Collectors.groupingBy(VoiceGroup::id));
    if (named.isEmpty()) {
      return;
    }
    Map<String, Filled> filled = groups.claim(order.company().id(), named.keySet());
    Map<String, Fault> wrong = new HashMap<>();
    named.forEach(
        (id, joining) -> {
          Filled before = filled.get(id);
          long representatives = joining.stream().filter(VoiceGroup::representative).count();
          if (before == null || before.representatives() + representatives != 1) {
            wrong.put(id, Fault.REPRESENTATIVE);
          } else if (before.contracts() + joining.size() > VoiceGroup.MOST_CONTRACTS) {
            wrong.put(id, Fault.VOICE_GROUP_FULL);
          }
        });
    faults.addEach(
        order,
        "/voiceGroup/id",
        said -> {
          VoiceGroup group = said.voiceGroup();
          return group == null ? null : wrong.get(group.id());
        });
  }

  private void bases(PlaceOrder order, OrderFaults faults) {
    Map<String, String> adminIds = new HashMap<>();
    Set<String> elsewhere = new HashSet<>();
    for (OrderedContract said : order.contracts()) {
      BaseContract base = said.baseContract();
      if (base != null && base.number().equals(said.number())) {
        adminIds.put(base.number(), base.adminId());
      } else if (base != null) {
        elsewhere.add(base.number());
      }
    }
    contracts.adminIds(order.company().id(), elsewhere).forEach(adminIds::putIfAbsent);
    faults.addEach(
        order,
        "/baseContract/number",
        said -> {
          BaseContract base = said.baseContract();
          return base == null || adminIds.containsKey(base.number()) ? null : Fault.BASE_UNKNOWN;
        });
    faults.addEach(
        order,
        "/baseContract/adminId",
        said -> {
          BaseContract base = said.baseContract();
          String known = base == null ? null : adminIds.get(base.number());
          return base == null || known == null || known.equals(base.adminId())
              ? null
              : Fault.ADMIN_ID_DIFFERS;
        });
  }

  private void adminIds(PlaceOrder order) {
    Map<String, Long> ofBases =
        order.contracts().stream()
            .flatMap(said -> Stream.ofNullable(ownBase(said)))
            .collect(Collectors.groupingBy(BaseContract::adminId, Collectors.counting()));
    Set<String> taken = new HashSet<>(contracts.adminIdsTaken(ofBases.keySet()));
    ofBases.forEach(
        (adminId, times) -> {
          if (times > 1) {
            taken.add(adminId);
          }
        });
    OrderFaults faults = new OrderFaults(EntitlementProblem.ADMIN_ID_TAKEN);
    faults.addEach(
        order,
        "/baseContract/adminId",
        said -> {
          BaseContract base = ownBase(said);
          return base == null || !taken.contains(base.adminId()) ? null : Fault.ADMIN_ID_TAKEN;
        });
    faults.refuse();
  }

  private static @Nullable BaseContract ownBase(OrderedContract said) {
    BaseContract base = said.baseContract();
    return base != null && base.number().equals(said.number()) ? base : null;
  }
}

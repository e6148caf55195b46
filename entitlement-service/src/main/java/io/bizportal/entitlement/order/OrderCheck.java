package io.bizportal.entitlement.order;

import io.bizportal.entitlement.EntitlementProblem;
import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.order.OrderFaults.Fault;
import io.bizportal.entitlement.order.PlaceOrder.OrderedContract;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What annotations can't say about an order. */
@ApplicationScoped
class OrderCheck {

  void content(PlaceOrder order) {
    if (order.administrator() != null
        && !ZoneId.getAvailableZoneIds().contains(order.administrator().timeZone())) {
      throw new ProblemException(CommonProblem.VALIDATION)
          .withField(
              "/administrator/timeZone",
              "time-zone-unknown",
              "IANAのタイムゾーンではありません",
              "This is not an IANA time zone");
    }
    Set<String> seen = new HashSet<>();
    List<OrderedContract> contracts = order.contracts();
    for (int i = 0; i < contracts.size(); i++) {
      if (!seen.add(contracts.get(i).number())) {
        throw new ProblemException(CommonProblem.VALIDATION)
            .withField(
                pointer(i),
                "contract-twice",
                "同じ契約番号が二度あります",
                "This contract number is there twice");
      }
    }
    belonging(order);
  }

  /** Each service has its own way to belong together (C2). */
  private static void belonging(PlaceOrder order) {
    OrderFaults faults = new OrderFaults();
    faults.addEach(
        order,
        "/voiceGroup",
        said ->
            misplaced(
                said.service() == ServiceKind.IP_VOICE,
                said.voiceGroup(),
                Fault.VOICE_GROUP_MISSING,
                Fault.VOICE_GROUP_UNEXPECTED));
    faults.addEach(
        order,
        "/baseContract",
        said ->
            misplaced(
                said.service() == ServiceKind.DOTPHONE_OFFICE,
                said.baseContract(),
                Fault.BASE_MISSING,
                Fault.BASE_UNEXPECTED));
    faults.refuse();
  }

  private static @Nullable Fault misplaced(
      boolean needed, @Nullable Object said, Fault missing, Fault unexpected) {
    if (needed == (said != null)) {
      return null;
    }
    return needed ? missing : unexpected;
  }

  void company(PlaceOrder order, boolean isNew, String knownName) {
    if (!knownName.equals(order.company().name())) {
      throw new ProblemException(EntitlementProblem.COMPANY_DIFFERS);
    }
    if (isNew && order.administrator() == null) {
      throw new ProblemException(CommonProblem.VALIDATION)
          .withField(
              "/administrator",
              "administrator-missing",
              "新しい企業には最初の管理者が必要です",
              "A new company needs its first administrator");
    }
  }

  void free(PlaceOrder order, Set<String> taken) {
    if (taken.isEmpty()) {
      return;
    }
    ProblemException refusal = new ProblemException(EntitlementProblem.CONTRACT_TAKEN);
    for (int i = 0; i < order.contracts().size(); i++) {
      if (taken.contains(order.contracts().get(i).number())) {
        refusal =
            refusal.withField(
                pointer(i),
                "contract-taken",
                "この契約番号はすでに使われています",
                "This contract number is in use already");
      }
    }
    throw refusal;
  }

  private static String pointer(int index) {
    return "/contracts/" + index + "/number";
  }
}

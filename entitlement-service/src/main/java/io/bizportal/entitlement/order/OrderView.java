package io.bizportal.entitlement.order;

import io.bizportal.entitlement.contract.ContractView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stands (C10).
 *
 * @param administrator where the first administrator's registration is; null if none was needed
 */
record OrderView(
    String orderId,
    OrderStatus status,
    String company,
    RegistrationState.@Nullable Progress administrator,
    List<ContractView> contracts,
    Instant receivedAt) {

  enum OrderStatus {
    /** Taken; steps are left. */
    ACCEPTED,
    /** Nothing is left to do for the order itself; its contracts live on. */
    COMPLETED,
    /** A step was refused for good and needs somebody to look at it. */
    STUCK
  }

  static OrderStatus status(@Nullable RegistrationState registration) {
    return switch (registration) {
      case null -> OrderStatus.COMPLETED;
      case DONE -> OrderStatus.COMPLETED;
      case PENDING -> OrderStatus.ACCEPTED;
      case REFUSED -> OrderStatus.STUCK;
    };
  }
}

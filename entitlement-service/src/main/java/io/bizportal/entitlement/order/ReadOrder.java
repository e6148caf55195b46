package io.bizportal.entitlement.order;

import io.bizportal.entitlement.contract.Contracts;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Answers how an order stands. */
@ApplicationScoped
class ReadOrder {

  private final Orders orders;
  private final Registrations registrations;
  private final Contracts contracts;

  ReadOrder(Orders orders, Registrations registrations, Contracts contracts) {
    this.orders = orders;
    this.registrations = registrations;
    this.contracts = contracts;
  }

  @Transactional
  OrderView read(String orderId) {
    CustomerOrder order = orderId.matches(PlaceOrder.ORDER_ID) ? orders.findById(orderId) : null;
    if (order == null) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    AdministratorRegistration step = registrations.findById(orderId);
    return new OrderView(
        orderId,
        OrderView.status(step == null ? null : step.state),
        order.company,
        step == null
            ? null
            : new RegistrationState.Progress(step.state, step.attempts, step.account),
        contracts.ofOrder(orderId),
        order.receivedAt);
  }
}

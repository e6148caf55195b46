package io.bizportal.entitlement.order;

import io.bizportal.entitlement.EntitlementProblem;
import io.bizportal.entitlement.company.Companies;
import io.bizportal.entitlement.contract.Contracts;
import io.bizportal.entitlement.contract.NewContract;
import io.bizportal.entitlement.contract.OpenContracts;
import io.bizportal.entitlement.grant.AutomaticGroup;
import io.bizportal.entitlement.grant.GrantConsequences;
import io.bizportal.entitlement.grant.GrantLedger;
import io.bizportal.entitlement.order.PlaceOrder.OrderedAdministrator;
import io.bizportal.entitlement.order.PlaceOrder.OrderedContract;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;

/** Takes an order, once. */
@ApplicationScoped
class TakeOrder {

  private final Orders orders;
  private final OrderHash hash;
  private final OrderCheck check;
  private final BelongingCheck belonging;
  private final InventoryCheck inventory;
  private final Companies companies;
  private final Contracts contracts;
  private final OpenContracts open;
  private final AutomaticGroup automaticGroup;
  private final GrantLedger ledger;
  private final GrantConsequences grants;
  private final Registrations registrations;
  private final Clock clock;

  TakeOrder(
      Orders orders,
      OrderHash hash,
      OrderCheck check,
      BelongingCheck belonging,
      InventoryCheck inventory,
      Companies companies,
      Contracts contracts,
      OpenContracts open,
      AutomaticGroup automaticGroup,
      GrantLedger ledger,
      GrantConsequences grants,
      Registrations registrations,
      Clock clock) {
    this.orders = orders;
    this.hash = hash;
    this.check = check;
    this.belonging = belonging;
    this.inventory = inventory;
    this.companies = companies;
    this.contracts = contracts;
    this.open = open;
    this.automaticGroup = automaticGroup;
    this.ledger = ledger;
    this.grants = grants;
    this.registrations = registrations;
    this.clock = clock;
  }

  /** Whether the order is new; otherwise the same content was taken before. */
  @Transactional
  boolean take(PlaceOrder order, String by) {
    check.content(order);
    inventory.content(order);
    byte[] content = hash.of(order);
    String company = order.company().id();
    boolean newCompany =
        companies.register(company, order.company().name(), order.company().nameKana());
    // Before the order's row, whose reference holds the company as well: two orders at once would
    // each wait for the other.
    ledger.lock(company);
    if (!orders.take(order.orderId(), company, content, by, clock.instant())) {
      refuseOtherContent(order, content);
      return false;
    }
    check.company(order, newCompany, companies.name(company));
    check.free(order, contracts.known(numbers(order)));
    belonging.check(order);
    inventory.free(order);
    open.open(order.contracts().stream().map(said -> contract(order, said)).toList());
    if (newCompany) {
      automaticGroup.create(company, by);
      registrations.persistAndFlush(registration(order));
    }
    grants.contractsArrived(company, numbers(order), by);
    return true;
  }

  /** Rolls back with the exception, the company's registration included. */
  private void refuseOtherContent(PlaceOrder order, byte[] content) {
    CustomerOrder known = orders.findById(order.orderId());
    if (known == null || !MessageDigest.isEqual(known.contentHash, content)) {
      throw new ProblemException(EntitlementProblem.ORDER_DIFFERS);
    }
  }

  private static Set<String> numbers(PlaceOrder order) {
    return Set.copyOf(order.contracts().stream().map(OrderedContract::number).toList());
  }

  private AdministratorRegistration registration(PlaceOrder order) {
    AdministratorRegistration step =
        new AdministratorRegistration(
            order.orderId(), order.company().id(), order.company().name(), clock.instant());
    OrderedAdministrator person = Objects.requireNonNull(order.administrator());
    step.name = person.name();
    step.email = person.email();
    step.telephone = person.telephone();
    step.mailLanguage = person.mailLanguage();
    step.timeZone = person.timeZone();
    return step;
  }

  private static NewContract contract(PlaceOrder order, OrderedContract said) {
    return new NewContract(
        said.number(),
        order.company().id(),
        order.orderId(),
        said.service(),
        said.siteName(),
        said.position() == null ? null : said.position().latitude(),
        said.position() == null ? null : said.position().longitude(),
        said.groupNumber(),
        said.memo(),
        said.voiceGroup(),
        said.baseContract(),
        said.inventory(),
        said.desiredOpeningDate());
  }
}

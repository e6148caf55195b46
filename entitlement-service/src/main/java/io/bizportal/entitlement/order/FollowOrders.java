package io.bizportal.entitlement.order;

import io.bizportal.entitlement.contract.ContractView;
import io.bizportal.entitlement.contract.Contracts;
import io.bizportal.entitlement.reach.CurrentReach;
import io.bizportal.kit.page.Cursor;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The orders whose contracts somebody may read, newest first: three queries a page. */
@ApplicationScoped
class FollowOrders {

  private static final String CONCERNING =
      """
       from customer_order o
       where o.company = :company
         and exists (select 1 from contract c
                      where c.order_id = o.order_id
                        and c.number = any(cast(:readable as text[])))
      """;

  private final CurrentReach reach;
  private final Contracts contracts;
  private final EntityManager database;

  FollowOrders(CurrentReach reach, Contracts contracts, EntityManager database) {
    this.reach = reach;
    this.contracts = contracts;
    this.database = database;
  }

  private record After(Instant receivedAt, String orderId) {

    static After of(PageRequest request) {
      return request.cursor() == null
          ? new After(Instant.parse("9999-01-01T00:00:00Z"), "")
          : Cursor.parse(
              request.cursor(), parts -> new After(Instant.parse(parts.get(0)), parts.get(1)));
    }
  }

  /** Not one transaction: the picture must not wait for a second connection while holding one. */
  Page<OrderProgress> follow(String company, UUID account, PageRequest request) {
    Set<String> readable = reach.readable(company, account);
    String[] numbers = readable.toArray(String[]::new);
    After after = After.of(request);
    List<Tuple> found =
        database
            .createNativeQuery(
                "select o.order_id, o.received_at"
                    + CONCERNING
                    + " and (o.received_at, o.order_id) < (:receivedAt, :orderId)"
                    + " order by o.received_at desc, o.order_id desc limit :limit",
                Tuple.class)
            .setParameter("company", company)
            .setParameter("readable", numbers)
            .setParameter("receivedAt", after.receivedAt())
            .setParameter("orderId", after.orderId())
            .setParameter("limit", request.limit() + 1)
            .getResultList();
    Number total =
        (Number)
            database
                .createNativeQuery("select count(*)" + CONCERNING)
                .setParameter("company", company)
                .setParameter("readable", numbers)
                .getSingleResult();
    Map<String, List<ContractView>> byOrder =
        contracts
            .ofOrders(found.stream().map(row -> row.get("order_id", String.class)).toList())
            .stream()
            .filter(contract -> readable.contains(contract.number()))
            .collect(Collectors.groupingBy(ContractView::orderId));
    return request.page(
        found,
        row -> progress(row, byOrder),
        row -> Cursor.of(row.get("received_at", Instant.class), row.get("order_id", String.class)),
        total.longValue());
  }

  private static OrderProgress progress(Tuple row, Map<String, List<ContractView>> byOrder) {
    String orderId = row.get("order_id", String.class);
    return new OrderProgress(
        orderId, row.get("received_at", Instant.class), byOrder.getOrDefault(orderId, List.of()));
  }
}

package io.bizportal.entitlement.order;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The orders' rows. */
@ApplicationScoped
class Orders implements PanacheRepositoryBase<CustomerOrder, String> {

  /** Whether the ID was free; of two orders at once the second waits for the first. */
  boolean take(String orderId, String company, byte[] contentHash, String by, Instant at) {
    return getEntityManager()
            .createNativeQuery(
                """
                insert into customer_order (order_id, company, content_hash, received_by, received_at)
                values (:id, :company, :hash, :by, :at) on conflict do nothing""")
            .setParameter("id", orderId)
            .setParameter("company", company)
            .setParameter("hash", contentHash)
            .setParameter("by", by)
            .setParameter("at", at)
            .executeUpdate()
        == 1;
  }
}

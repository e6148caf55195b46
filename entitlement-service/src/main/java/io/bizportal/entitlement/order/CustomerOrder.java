package io.bizportal.entitlement.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** An order's row. */
@Entity
class CustomerOrder {

  @Id String orderId;
  @Column String company;
  @Column byte[] contentHash;
  @Column String receivedBy;
  @Column Instant receivedAt;

  CustomerOrder() {}
}

package io.bizportal.pbx.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** A contract's row; one that never set channels has none. */
@Entity
@Table(name = "site_channels")
class ContractSites {

  @Id String contract;

  @Column(updatable = false)
  UUID id;

  @Column
  @ColumnTransformer(write = "cast(? as jsonb)")
  String sites = "[]";

  @Column long version;

  @Column(name = "updated_at")
  Instant updatedAt;

  static ContractSites never(String contract) {
    ContractSites row = new ContractSites();
    row.contract = contract;
    row.id = UUID.nameUUIDFromBytes(("site-channels/" + contract).getBytes(StandardCharsets.UTF_8));
    return row;
  }

  void touched(Instant now) {
    version++;
    updatedAt = now;
  }
}

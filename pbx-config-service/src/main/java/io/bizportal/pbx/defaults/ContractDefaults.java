package io.bizportal.pbx.defaults;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contract's row; one that was never set has none. */
@Entity
@Table(name = "contract_defaults")
class ContractDefaults {

  @Id String contract;

  @Column(updatable = false)
  UUID id;

  @Column(name = "hold_music")
  @Nullable UUID holdMusic;

  @Column(name = "outgoing_number")
  @Nullable String outgoingNumber;

  @Column(name = "notification_number")
  @Nullable String notificationNumber;

  @Column long version;

  @Column(name = "updated_at")
  Instant updatedAt;

  static ContractDefaults never(String contract) {
    ContractDefaults defaults = new ContractDefaults();
    defaults.contract = contract;
    defaults.id = UUID.nameUUIDFromBytes(contract.getBytes(StandardCharsets.UTF_8));
    return defaults;
  }

  void apply(DefaultSettings settings) {
    holdMusic = settings.holdMusic();
    outgoingNumber = settings.outgoingNumber();
    notificationNumber = settings.notificationNumber();
  }

  void touched(Instant now) {
    version++;
    updatedAt = now;
  }
}

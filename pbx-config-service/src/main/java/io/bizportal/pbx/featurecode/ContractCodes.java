package io.bizportal.pbx.featurecode;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contract's row; one that never chose its own codes has none. */
@Entity
@Table(name = "feature_codes")
class ContractCodes {

  @Id String contract;

  @Column(updatable = false)
  UUID id;

  @Column @Nullable String pickup;

  @Column @Nullable String park;

  @Column @Nullable String retrieve;

  @Column @Nullable String voicemail;

  @Column(name = "forwarding_on")
  @Nullable String forwardingOn;

  @Column(name = "forwarding_off")
  @Nullable String forwardingOff;

  @Column long version;

  @Column(name = "updated_at")
  Instant updatedAt;

  static ContractCodes usual(String contract) {
    ContractCodes row = new ContractCodes();
    row.contract = contract;
    row.id = UUID.nameUUIDFromBytes(("feature-codes/" + contract).getBytes(StandardCharsets.UTF_8));
    row.apply(CodeSettings.USUAL);
    return row;
  }

  CodeSettings settings() {
    return new CodeSettings(pickup, park, retrieve, voicemail, forwardingOn, forwardingOff);
  }

  final void apply(CodeSettings settings) {
    pickup = settings.pickup();
    park = settings.park();
    retrieve = settings.retrieve();
    voicemail = settings.voicemail();
    forwardingOn = settings.forwardingOn();
    forwardingOff = settings.forwardingOff();
  }

  void touched(Instant now) {
    version++;
    updatedAt = now;
  }
}

package io.bizportal.pbx.contract;

import io.bizportal.pbx.inventory.InventorySaid;
import org.jspecify.annotations.Nullable;

/** What this service uses of {@code contract-changed} and {@code contract-activated}. */
record ContractDescribed(
    String contract,
    String company,
    String service,
    @Nullable String lifeCycle,
    String siteName,
    @Nullable VoiceGroup voiceGroup,
    @Nullable InventorySaid inventory,
    long version) {

  /** The group an IP Voice contract belongs to. */
  record VoiceGroup(String id) {}
}

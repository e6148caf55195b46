package io.bizportal.pbx.contract;

import org.jspecify.annotations.Nullable;

/** What this service uses of {@code contract-changed} and {@code contract-activated}. */
record ContractDescribed(
    String contract,
    String company,
    String service,
    @Nullable String lifeCycle,
    String siteName,
    long version) {}

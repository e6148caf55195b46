package io.bizportal.entitlement.contract;

import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.inventory.Inventory;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an order says about one contract. */
public record NewContract(
    String number,
    String company,
    String orderId,
    ServiceKind service,
    String siteName,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable String groupNumber,
    @Nullable String memo,
    @Nullable VoiceGroup voiceGroup,
    @Nullable BaseContract baseContract,
    @Nullable Inventory inventory,
    LocalDate desiredOpeningDate) {}

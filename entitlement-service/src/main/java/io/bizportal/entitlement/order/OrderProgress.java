package io.bizportal.entitlement.order;

import io.bizportal.entitlement.contract.ContractView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An order as the company that placed it follows it (C10).
 *
 * @param contracts those the reader may read, by number; terminated ones are left out
 */
@Schema(requiredProperties = {"orderId", "receivedAt", "contracts"})
record OrderProgress(String orderId, Instant receivedAt, List<ContractView> contracts) {}

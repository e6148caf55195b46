package io.bizportal.entitlement.usage;

import io.bizportal.entitlement.ServiceKind;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contract or voice group whose settings somebody entered lately.
 *
 * @param siteName of a contract
 */
@Schema(requiredProperties = {"id", "service", "usedAt"})
record RecentTarget(String id, ServiceKind service, @Nullable String siteName, Instant usedAt) {}

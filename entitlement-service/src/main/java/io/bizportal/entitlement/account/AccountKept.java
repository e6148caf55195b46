package io.bizportal.entitlement.account;

import io.bizportal.entitlement.link.LinkedContract;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fired within the transaction that took in news of an account.
 *
 * @param reachedBefore whether it could reach anything before
 * @param reaches whether it can now
 * @param deleted whether it is gone for good
 * @param initialGroups the groups it was created into
 * @param links the admin IDs it has linked, all of them; null if nothing was said of them
 */
public record AccountKept(
    UUID account,
    String company,
    boolean reachedBefore,
    boolean reaches,
    boolean deleted,
    List<String> initialGroups,
    @Nullable List<LinkedContract> links) {}

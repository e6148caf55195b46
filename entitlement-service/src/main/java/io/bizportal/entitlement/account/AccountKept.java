package io.bizportal.entitlement.account;

import java.util.List;
import java.util.UUID;

/**
 * Fired within the transaction that took in news of an account.
 *
 * @param reachedBefore whether it could reach anything before
 * @param reaches whether it can now
 * @param deleted whether it is gone for good
 * @param initialGroups the groups it was created into
 */
public record AccountKept(
    UUID account,
    String company,
    boolean reachedBefore,
    boolean reaches,
    boolean deleted,
    List<String> initialGroups) {}

package io.bizportal.entitlement.reach;

/**
 * What somebody reaches of one service.
 *
 * @param contracts how many contracts
 * @param targets how many things its settings site could be entered for: contracts, or voice groups
 */
public record Offer(int contracts, int targets) {}

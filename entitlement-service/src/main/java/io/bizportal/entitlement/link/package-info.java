/**
 * Admin IDs of Dotphone Office that accounts have linked (C11). Whoever proved an admin ID's
 * password to identity-service may read and write its base contract, whatever his groups say: what
 * the admin ID itself may, and no other contract that stands under the same base.
 *
 * <p>{@code account-changed} tells an account's links as a whole. A link to a contract that is not
 * the account's company's, or that is terminated, grants nothing.
 */
@NullMarked
package io.bizportal.entitlement.link;

import org.jspecify.annotations.NullMarked;

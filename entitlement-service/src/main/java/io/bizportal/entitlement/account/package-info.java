/**
 * A replica of the accounts: which company, in what state. The truth is identity-service's; this
 * feature hears {@code account-changed}, applies it by version, once, and tells the grants within
 * the same transaction ({@link io.bizportal.entitlement.account.AccountKept}).
 *
 * <p>An account that is unknown, disabled or deleted reaches nothing. One that is locked keeps what
 * it has: a lock keeps guesses at the password out, and ending running work by wrong passwords
 * would hand everybody a way to stop his colleague.
 */
@NullMarked
package io.bizportal.entitlement.account;

import org.jspecify.annotations.NullMarked;

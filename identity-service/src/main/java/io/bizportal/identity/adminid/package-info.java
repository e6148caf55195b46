/**
 * Admin IDs of Dotphone Office that a portal account has linked (C11). Whoever signed in with an
 * admin ID a moment ago may link it: the access token of that sign-in is the proof, good once, for
 * five minutes, and only if the gateway got it, which no page's script ever sees. A link gives the
 * account what the admin ID itself may, its base contract; {@code account-changed} tells of it.
 *
 * <p>An admin ID is linked within its own company only. A link ends when it is taken back, and with
 * the admin ID or the account. A new password of the admin ID leaves it alone: links are shown to
 * the company's administrators and are taken back by whoever has them.
 */
@NullMarked
package io.bizportal.identity.adminid;

import org.jspecify.annotations.NullMarked;

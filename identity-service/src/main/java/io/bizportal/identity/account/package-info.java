/**
 * The people of a company. This database is the truth; Keycloak is told. An account is invited,
 * becomes active with its first password, and from then on may be locked, disabled or deleted; only
 * {@link AccountState} knows which way is open. A mail address is the user ID and belongs to one
 * living account in the whole portal. Another company's account does not exist for the caller.
 * Every change is told as {@code account-changed}, without personal data.
 */
@NullMarked
package io.bizportal.identity.account;

import org.jspecify.annotations.NullMarked;

/**
 * The token exchange (C8): a person's token goes in, a contract token comes out (RFC 8693).
 *
 * <p>The client proves itself by HTTP Basic. The subject token is that of a person, good for this
 * service, whose session has not ended: a portal token, or one of realm {@code line}, as its issuer
 * says. The contract is named by {@code resource} (RFC 8707) or {@code authorization_details} (RFC
 * 9396). Granted is what was asked, cut down to what the person's groups allow right now; if
 * nothing is left, {@code invalid_scope}. A contract that doesn't exist, isn't the person's or
 * isn't shown yet is {@code invalid_target}, in the same words.
 *
 * <p>For IP Voice the target is a voice group, of which the token names every contract the person
 * reaches with what is granted there: a permission is on contracts, and a group adds none.
 *
 * <p>Somebody of realm {@code line} has one contract (D6, C11): the one his token names, if it is
 * his company's and shown. As a terminal user he gets {@code self} there with his {@code
 * extension}; an admin ID gets {@code read} and {@code write}, and is named by {@code admin_id}.
 * Groups say nothing of him.
 *
 * <p>Contract tokens (RFC 9068) are signed with ES256 and live two minutes at most, never longer
 * than the token they were exchanged for. Keys stand in the database, private halves sealed; a new
 * key is published before it is used, an old one until no token of it lives ({@link
 * io.bizportal.entitlement.token.SigningKeys}).
 *
 * <p>Errors are OAuth's (RFC 6749), not problem documents: the callers are OAuth clients.
 */
@NullMarked
package io.bizportal.entitlement.token;

import org.jspecify.annotations.NullMarked;

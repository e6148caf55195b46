/**
 * Who may come in (C8, C9, D6).
 *
 * <p>The kit checks the contract token, compares it with the path, and refuses ended sessions and
 * grants older than the lowest accepted version. What that memory knows comes from Kafka; when it
 * is not fresh, this service asks entitlement-service, and refuses for a moment if that can't
 * answer: a withdrawn permission must not come back because a message is late.
 *
 * <p>A terminal user's token says {@code self} and names his extension, or his login ID of Dotphone
 * Office, by its ID. It opens the paths under {@code own-extension} or {@code own-login-id}, which
 * name none, and nothing else: every other endpoint asks for a role that such a token never has.
 */
@NullMarked
package io.bizportal.pbx.access;

import org.jspecify.annotations.NullMarked;

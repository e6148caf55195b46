/**
 * Who reaches which contract at what level, and the tokens that prove it.
 *
 * <p>Features, each standing on those before it: {@code company}, {@code catalogue} (what there is
 * to have), {@code contract} (life cycle and visibility), {@code account} (a replica of what
 * identity-service says), {@code grant} (groups and permissions), {@code reach} (what an account
 * reaches now), {@code order} (what the operator sends), {@code token} (the exchange), {@code
 * usage} (what an account used last), {@code access}, {@code authzen} and {@code tmforum} (the same
 * decisions explained, asked for and read by others).
 */
@NullMarked
package io.bizportal.entitlement;

import org.jspecify.annotations.NullMarked;

/**
 * The contract as far as settings need it: a row to lock, and a version to count.
 *
 * <p>Every write locks its contract's row first. That gives the change sets of a contract one
 * order, which is the order of their versions (without gaps), of their outbox rows and so of their
 * events; and it lets rules look at the contract's other settings without anybody changing them
 * meanwhile. Contracts don't wait for each other.
 *
 * <p>The row appears with the first valid contract token or the first contract event, whichever
 * comes earlier: a token proves that the contract exists, and waiting for the event would refuse a
 * user who may write. Events are applied by version.
 */
@NullMarked
package io.bizportal.pbx.contract;

import org.jspecify.annotations.NullMarked;

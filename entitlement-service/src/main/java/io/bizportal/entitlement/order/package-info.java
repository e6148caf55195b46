/**
 * Orders from the operator's order system (A1, C10): a company, its first administrator, contracts.
 *
 * <p>An order is taken once per order ID. The same content again is answered with the order as it
 * stands; other content under the same ID is refused. One transaction writes the company with its
 * automatic group, the contracts with their events, and, for a new company, the step "register the
 * administrator".
 *
 * <p>That step is a call to identity-service, which mustn't be made within a transaction and may
 * fail. It stands in a table until it is done: a worker claims it with a lease, calls (the call is
 * idempotent by company), and in a second transaction makes the account a member of {@code
 * G0000002} and forgets the personal data. Whatever dies in between, the lease ends and the step is
 * taken again. Only a refusal that repeating can't heal ends it, and shows in the order.
 */
@NullMarked
package io.bizportal.entitlement.order;

import org.jspecify.annotations.NullMarked;

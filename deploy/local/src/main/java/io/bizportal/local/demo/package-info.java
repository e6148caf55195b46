/**
 * The product's main job, walked end to end: an operator's order becomes a company, its people sign
 * in, cross over to one contract, change a setting and lose the right again.
 *
 * <p>Everything goes through the gateway, as it would from outside; the only other doors used are
 * the ones an independent party has: the Kafka topics and the reader's mailbox.
 */
@NullMarked
package io.bizportal.local.demo;

import org.jspecify.annotations.NullMarked;

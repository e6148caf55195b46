/**
 * What was ordered within a contract: its telephone numbers and its options (G1–G3).
 *
 * <p>An order may bring a first inventory with each IP Voice or Dotphone Office contract; later the
 * operator adds, removes and switches by a call that may be repeated. A number is in one contract
 * at a time; a terminated contract gives its numbers back. Those who serve the settings hear of the
 * whole inventory in {@code contract-changed}, whenever it was ordered or changed.
 */
@NullMarked
package io.bizportal.entitlement.inventory;

import org.jspecify.annotations.NullMarked;

/**
 * What was ordered within a contract (G1–G3): the telephone numbers of IP Voice and Dotphone Office
 * contracts, each with its site or login ID, and the options.
 *
 * <p>The truth is entitlement-service's; {@code contract-changed} tells a contract's inventory as a
 * whole whenever it changes, and what is kept here is replaced by whatever has a higher version.
 * Settings of a number that is gone go with it.
 */
@NullMarked
package io.bizportal.pbx.inventory;

import org.jspecify.annotations.NullMarked;

/**
 * Changes that are meant but not made (E9): a preview shows what they would do to settings and
 * calls, a plan makes them at a set time. Both hold them in one form, {@link
 * io.bizportal.pbx.intent.IntendedChange}, and write them through the kinds of settings, so that
 * the rules are those of every other write.
 *
 * <p>A plan is made once: its state and what it writes are one transaction, under a lock that other
 * instances pass by. At its time the planner must still be allowed to write; what no longer fits
 * the settings then is refused whole, and the plan tells why.
 *
 * <p>A simulation of a call at a later time looks ahead ({@link
 * io.bizportal.pbx.routing.FutureSettings}): the plans that are due by then are made in their
 * order, read and taken back, and those that wouldn't fit, or whose planner may not write now, are
 * told.
 */
@NullMarked
package io.bizportal.pbx.intent;

import org.jspecify.annotations.NullMarked;

/**
 * Contracts and their life cycle (C2), and from when their settings site is shown (C3).
 *
 * <p>A contract is ordered, provisioned, active, at times suspended, and in the end terminated;
 * each state offers only the steps that lead out of it ({@link
 * io.bizportal.entitlement.contract.LifeCycle}). Only the operator takes these steps. Taking a step
 * again that was taken already changes nothing and is not an error: order systems repeat
 * themselves.
 *
 * <p>The settings site is shown from the day of the activation notice, or, without one, from three
 * business days before the desired opening date; never after termination ({@link
 * io.bizportal.entitlement.contract.SettingsSiteVisibility}). Days are days in Japan.
 *
 * <p>An IP Voice contract belongs to a voice group, in which one contract that is not terminated
 * stands for the others; a Dotphone Office contract stands under a base contract, which may be
 * itself, and shares its admin ID. A contract that others need so can't be terminated before them.
 *
 * <p>Every step emits {@code contract-changed}, the first activation {@code contract-activated} as
 * well, in the transaction of the step. Since a step may also change who reaches what, it is told
 * to the grants within the same transaction ({@link
 * io.bizportal.entitlement.contract.ContractStepTaken}).
 */
@NullMarked
package io.bizportal.entitlement.contract;

import org.jspecify.annotations.NullMarked;

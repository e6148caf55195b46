/**
 * What an account reaches now: contracts that are visible (C3) at the level its groups give (C5).
 *
 * <p>Decisions come from {@link io.bizportal.entitlement.reach.CompanyReach}, an immutable picture
 * of one company at one grant version. {@link io.bizportal.entitlement.reach.CurrentReach} keeps
 * pictures and reads the committed version before each use; since everything that changes a picture
 * raises the version in the same transaction, a picture of the committed version is the truth. Only
 * the date is not in the picture: visibility is decided when asked.
 */
@NullMarked
package io.bizportal.entitlement.reach;

import org.jspecify.annotations.NullMarked;

/**
 * What a telephone number is, in Japan and inside a contract (E8). Pure values without a framework.
 *
 * <p>Numbers are entered as people write them: full-width digits, hyphens, spaces, brackets and
 * {@code +81}. {@link io.bizportal.pbx.numbering.EnteredNumber} reduces them to digits and says
 * when that changed anything; whatever else stands in them makes them malformed, nothing is dropped
 * in silence. {@link io.bizportal.pbx.numbering.NumberPlan} then tells a subscriber's number and
 * its kind from what can be dialled but never forwarded to: emergency and special services,
 * international, carrier prefixes.
 *
 * <p>{@link io.bizportal.pbx.numbering.DialString} is a number inside a contract. Extensions,
 * groups, office-link numbers and feature codes share one namespace per contract; the first digits
 * 0 (outside line) and 1 (emergency and services) are reserved.
 */
@NullMarked
package io.bizportal.pbx.numbering;

import org.jspecify.annotations.NullMarked;

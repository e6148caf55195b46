/**
 * Extensions 内線 (E1).
 *
 * <p>An extension's number is its site number followed by its terminal number; it and the
 * office-link number are dial strings of the contract, and each dial string has one owner (E8). The
 * SIP user ID and secret are generated; the secret is shown in the answer that creates the
 * extension and never again, lies encrypted in the row, and is in no event, log, list or change
 * set.
 *
 * <p>Lists go by number. Search takes terms separated by blanks, all of which must occur in the
 * numbers or the memo; it is answered from an index of characters and pairs, the total of an
 * unfiltered list from a counter kept under the contract's lock.
 */
@NullMarked
package io.bizportal.pbx.extension;

import org.jspecify.annotations.NullMarked;

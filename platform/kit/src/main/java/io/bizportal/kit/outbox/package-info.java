/**
 * Events leave with the transaction that caused them: appended in it, published in order per key
 * after it, never for one that rolled back (I1).
 */
@NullMarked
package io.bizportal.kit.outbox;

import org.jspecify.annotations.NullMarked;

/**
 * The forwarding of IP Voice numbers as a table: one row for each number of a contract (F1–F3, G2).
 * Loops are looked for in the whole voice group, as when one number is set (E8).
 */
@NullMarked
package io.bizportal.pbx.csv.forwardings;

import org.jspecify.annotations.NullMarked;

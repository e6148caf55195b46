/**
 * The forwarding of IP Voice numbers as a table: one row for each number of a contract (F1–F3, G2).
 */
@NullMarked
package io.bizportal.pbx.csv.forwardings;

import org.jspecify.annotations.NullMarked;

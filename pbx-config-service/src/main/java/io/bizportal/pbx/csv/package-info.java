/**
 * Settings as tables, in and out (F1–F4), on the kit's {@code table} and {@code imports}.
 *
 * <p>Rows are read by the same rules as requests; what needs other settings is checked in memory
 * for all rows at once. What an import writes is one change set, under the contract's lock.
 */
@NullMarked
package io.bizportal.pbx.csv;

import org.jspecify.annotations.NullMarked;

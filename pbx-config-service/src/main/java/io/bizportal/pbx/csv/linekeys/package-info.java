/**
 * Line keys as a table: one row for each key of a terminal (F1–F3, E5). Settings are an extension's
 * keys as a whole, so its rows are put together before they are written.
 */
@NullMarked
package io.bizportal.pbx.csv.linekeys;

import org.jspecify.annotations.NullMarked;

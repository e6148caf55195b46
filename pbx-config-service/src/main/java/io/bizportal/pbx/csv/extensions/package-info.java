/** Extensions with their absence behaviour as a table: one row for each (F1–F3). */
@NullMarked
package io.bizportal.pbx.csv.extensions;

import org.jspecify.annotations.NullMarked;

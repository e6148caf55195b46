/** External numbers as a table: one row for each, naming what it leads to (F1–F3). */
@NullMarked
package io.bizportal.pbx.csv.numbers;

import org.jspecify.annotations.NullMarked;

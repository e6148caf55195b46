/**
 * Tables for spreadsheets (F1): RFC 4180, and nothing in them that a spreadsheet would run.
 *
 * <p>{@link io.bizportal.kit.csv.CsvText} recognises how a file is written and refuses what is no
 * table, {@link io.bizportal.kit.csv.CsvRows} tells its rows apart, each with its line. What can't
 * be read is a {@link io.bizportal.kit.csv.CsvFault} with its place, a stable code and a text in
 * both languages.
 */
@NullMarked
package io.bizportal.kit.csv;

import org.jspecify.annotations.NullMarked;

/**
 * Tables of settings as spreadsheets' files (F1, F3): how they are described, read, compared with
 * what is set, found fault with, and written.
 *
 * <p>A {@link io.bizportal.kit.table.FileKind} describes one kind of table: its columns, how a row
 * is written and read, which rules hold across rows. Export, template, validation, errors and
 * import all go by that description.
 */
@NullMarked
package io.bizportal.kit.table;

import org.jspecify.annotations.NullMarked;

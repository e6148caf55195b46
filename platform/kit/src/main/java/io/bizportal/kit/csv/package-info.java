/** Tables for spreadsheets (F1): RFC 4180, and nothing in them that a spreadsheet would run. */
@NullMarked
package io.bizportal.kit.csv;

import org.jspecify.annotations.NullMarked;

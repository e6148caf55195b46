/**
 * Multi-line keys (E5): what the line keys of an extension's terminal do, set as one list. They go
 * with their extension; what they name stays. Terminals that have some are a list of their own.
 */
@NullMarked
package io.bizportal.pbx.linekey;

import org.jspecify.annotations.NullMarked;

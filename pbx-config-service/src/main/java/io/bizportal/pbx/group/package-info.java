/** Incoming groups (E3): several extensions that take calls together. */
@NullMarked
package io.bizportal.pbx.group;

import org.jspecify.annotations.NullMarked;

/** The clock that everything reads. */
@NullMarked
package io.bizportal.kit.time;

import org.jspecify.annotations.NullMarked;

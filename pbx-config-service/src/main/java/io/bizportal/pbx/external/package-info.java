/** Incoming external numbers (E4): which extension or group a telephone number rings. */
@NullMarked
package io.bizportal.pbx.external;

import org.jspecify.annotations.NullMarked;

/**
 * Refusals as RFC 9457 problem details with stable codes, field pointers and both languages (I2).
 */
@NullMarked
package io.bizportal.kit.problem;

import org.jspecify.annotations.NullMarked;

package io.bizportal.identity.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * For how long a browser may go without the second factor (B4).
 *
 * @param days 0 is never
 */
record SecondFactorSkip(@Min(0) @Max(90) int days) {}

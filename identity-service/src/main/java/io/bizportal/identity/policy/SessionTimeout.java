package io.bizportal.identity.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How long a session may rest (B3). */
record SessionTimeout(@Min(5) @Max(120) int idleMinutes) {}

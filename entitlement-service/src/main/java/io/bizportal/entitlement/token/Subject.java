package io.bizportal.entitlement.token;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person a portal token speaks for, as far as a contract token repeats it. */
record Subject(
    UUID account,
    String company,
    String session,
    @Nullable Long authTime,
    List<String> amr,
    Instant expiresAt) {}

package io.bizportal.entitlement.token;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person a subject token speaks for, as far as a contract token repeats it.
 *
 * @param own for somebody of realm {@code line}: the only contract there is for him
 */
record Subject(
    UUID account,
    String company,
    String session,
    @Nullable Long authTime,
    List<String> amr,
    Instant expiresAt,
    @Nullable OwnContract own) {}

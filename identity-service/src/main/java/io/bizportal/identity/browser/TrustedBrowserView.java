package io.bizportal.identity.browser;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A browser that goes without the second factor until {@code expiresAt}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "userAgent", "createdAt", "expiresAt", "lastUsedAt"})
record TrustedBrowserView(
    UUID id,
    String userAgent,
    @Nullable String remoteAddress,
    Instant createdAt,
    Instant expiresAt,
    Instant lastUsedAt) {}

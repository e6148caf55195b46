package io.bizportal.identity.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Event {@code sign-in-recorded}. Who it was is an identifier; no name, no address of mail. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignInRecorded(
    String eventId,
    String type,
    String realm,
    @Nullable UUID account,
    @Nullable String company,
    @Nullable String session,
    @Nullable String remoteAddress,
    @Nullable String userAgent,
    @Nullable String secondFactor,
    @Nullable String error,
    Instant occurredAt) {}

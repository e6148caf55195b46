package io.bizportal.entitlement.grant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The event {@code grant-changed}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GrantChanged(
    String company,
    long grantVersion,
    GrantCause cause,
    @Nullable String group,
    @Nullable String contract,
    @Nullable UUID account,
    String changedBy,
    Instant changedAt) {

  static final String TOPIC = "grant-changed";
}

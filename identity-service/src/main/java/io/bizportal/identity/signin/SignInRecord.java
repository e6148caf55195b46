package io.bizportal.identity.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the access log, as Keycloak hands it over.
 *
 * @param lockedUntil until when Keycloak takes no password of this account
 */
record SignInRecord(
    @NotBlank @Size(max = 100) @Pattern(regexp = TEXT) String eventId,
    @NotNull @Pattern(regexp = "[A-Z_]{1,60}") String type,
    @NotBlank @Size(max = 60) @Pattern(regexp = TEXT) String realm,
    @Nullable UUID account,
    @Nullable @Size(max = 512) @Pattern(regexp = TEXT) String username,
    @Nullable @Pattern(regexp = "C[0-9]{7}") String company,
    @Nullable @Size(max = 100) @Pattern(regexp = TEXT) String session,
    @Nullable @Size(max = 100) @Pattern(regexp = TEXT) String remoteAddress,
    @Nullable @Size(max = 512) @Pattern(regexp = TEXT) String userAgent,
    @Nullable @Size(max = 60) @Pattern(regexp = TEXT) String secondFactor,
    @Nullable @Size(max = 200) @Pattern(regexp = TEXT) String error,
    @Nullable Instant lockedUntil,
    @NotNull Instant occurredAt) {

  private static final String TEXT = "\\P{Cc}*";
  private static final String SIGN_OUT = "LOGOUT";

  boolean isSignOut() {
    return type.equals(SIGN_OUT) && error == null;
  }
}

package io.bizportal.identity.otp;

import java.time.Instant;
import java.util.UUID;

/** A code is on its way. */
record OtpChallengeView(
    UUID challenge, String maskedAddress, Instant expiresAt, Instant resendAfter) {}

package io.bizportal.kit.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;

/** A token found good: whom it speaks for, until when, and all it says. */
public record Verified(Caller caller, Instant expiresAt, JWTClaimsSet claims) {}

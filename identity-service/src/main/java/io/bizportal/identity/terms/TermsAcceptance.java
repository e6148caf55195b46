package io.bizportal.identity.terms;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of the terms and when it was accepted. */
@Schema(requiredProperties = {"version", "acceptedAt"})
record TermsAcceptance(int version, Instant acceptedAt) {}

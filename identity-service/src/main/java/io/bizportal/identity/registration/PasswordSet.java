package io.bizportal.identity.registration;

import java.util.UUID;

/** Somebody has set a password, within the transaction that spends his code. */
public record PasswordSet(UUID account) {}

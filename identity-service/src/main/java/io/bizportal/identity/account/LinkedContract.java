package io.bizportal.identity.account;

import java.time.Instant;

/** A base contract whose admin ID an account has linked, and since when. */
record LinkedContract(String contract, Instant linkedAt) {}

package io.bizportal.gateway.session;

/** What one sign-in under way must come back to, sealed in its own short-lived cookie. */
record SignInState(
    Wish wish, String state, String nonce, String verifier, long startedEpochSecond) {}

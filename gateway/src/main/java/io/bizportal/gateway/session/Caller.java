package io.bizportal.gateway.session;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, with the access token that says so. A machine has neither account nor company.
 *
 * @param ownContract the only contract there is for somebody of realm {@code line}; null for others
 * @param administers whether he runs that contract by its admin ID
 * @param renewedCookie the session cookie to hand back with the answer, if it is time for that
 */
public record Caller(
    String accessToken,
    @Nullable String account,
    @Nullable String company,
    @Nullable String session,
    @Nullable String ownContract,
    boolean administers,
    @Nullable String renewedCookie) {}

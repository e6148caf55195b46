package io.bizportal.gateway.session;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, with the portal token that says so. A machine has neither account nor company.
 *
 * @param renewedCookie the session cookie to hand back with the answer, if it is time for that
 */
public record Caller(
    String portalToken,
    @Nullable String account,
    @Nullable String company,
    @Nullable String session,
    @Nullable String renewedCookie) {}

package io.bizportal.entitlement.reach;

import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.grant.Level;

/** A contract somebody reaches, at least for reading, as of a grant version. */
public record ReachedContract(
    String number, ServiceKind service, Level level, String company, long grantVersion)
    implements ReachedTarget {}

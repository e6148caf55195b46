package io.bizportal.entitlement.reach;

import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.grant.Level;

/** What a settings site can be entered for, by somebody who reaches it as of a grant version. */
public sealed interface ReachedTarget permits ReachedContract, ReachedVoiceGroup {

  ServiceKind service();

  /** The most that may be done anywhere in it; at least reading. */
  Level level();

  long grantVersion();
}

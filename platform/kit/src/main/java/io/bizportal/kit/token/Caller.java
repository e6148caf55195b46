package io.bizportal.kit.token;

import java.security.Principal;

/** Who calls; the principal of the security identity. */
public sealed interface Caller extends Principal
    permits PortalCaller, ServiceCaller, ContractCaller, VoiceGroupCaller, LineCaller {

  /** The OAuth client the token was issued to. */
  String clientId();
}

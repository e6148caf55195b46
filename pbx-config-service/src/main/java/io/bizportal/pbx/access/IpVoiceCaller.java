package io.bizportal.pbx.access;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.VoiceGroupCaller;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The caller of an IP Voice resource; whoever comes with another kind of token finds nothing. */
@RequestScoped
public class IpVoiceCaller {

  private final SecurityIdentity identity;

  IpVoiceCaller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** With the voice group named by the token, which the kit has compared with the path. */
  public VoiceGroupCaller get() {
    if (identity.getPrincipal() instanceof VoiceGroupCaller caller
        && ServiceSite.IP_VOICE.serves(caller.service())) {
      return caller;
    }
    throw new ProblemException(CommonProblem.NOT_FOUND);
  }
}

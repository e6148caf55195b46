package io.bizportal.entitlement.token;

import io.bizportal.kit.token.SessionFallback;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Whom to ask whether a session has ended while Kafka is silent (A10). */
@Singleton
class AskIdentity implements SessionFallback {

  private final IdentitySessions identity;

  AskIdentity(@RestClient IdentitySessions identity) {
    this.identity = identity;
  }

  @Override
  public boolean ended(String session) {
    return identity.session(session).ended();
  }
}

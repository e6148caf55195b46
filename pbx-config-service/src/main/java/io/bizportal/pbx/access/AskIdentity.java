package io.bizportal.pbx.access;

import io.bizportal.kit.token.SessionFallback;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Whom to ask whether a session has ended while Kafka is silent (A10). */
@Singleton
class AskIdentity implements SessionFallback {

  private final IdentityClient identity;

  AskIdentity(@RestClient IdentityClient identity) {
    this.identity = identity;
  }

  @Override
  public boolean ended(String session) {
    return identity.session(session).ended();
  }
}

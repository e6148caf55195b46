package io.bizportal.pbx.access;

import io.bizportal.kit.token.SessionFallback;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Whom to ask whether a session has ended while Kafka is silent (A10), and whether an admin ID
 * still stands.
 */
@Singleton
public class AskIdentity implements SessionFallback {

  private final IdentityClient identity;

  AskIdentity(@RestClient IdentityClient identity) {
    this.identity = identity;
  }

  /** Whether this account runs the contract by its admin ID; fails if that can't be told. */
  public boolean administers(UUID account, String contract) {
    return identity.adminId(contract, account).stands();
  }

  @Override
  public boolean ended(String session) {
    return identity.session(session).ended();
  }
}

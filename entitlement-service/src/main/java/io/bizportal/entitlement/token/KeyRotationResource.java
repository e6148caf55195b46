package io.bizportal.entitlement.token;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Rotation on command, besides the schedule; not reachable through the gateway. */
@Path("/internal/v1/signing-keys")
@RolesAllowed("operator")
@RunOnVirtualThread
class KeyRotationResource {

  private final SigningKeyStore store;
  private final SigningKeys keys;

  KeyRotationResource(SigningKeyStore store, SigningKeys keys) {
    this.store = store;
    this.keys = keys;
  }

  /** A key that is published and signs from {@code activeFrom} on. */
  record PublishedKey(String kid, Instant activeFrom) {}

  @POST
  @ResponseStatus(201)
  @Operation(summary = "Publishes a new signing key that takes over after the usual lead")
  public PublishedKey rotate() {
    SigningKey key = store.rotate();
    keys.reload();
    return new PublishedKey(key.kid, key.activeFrom);
  }
}

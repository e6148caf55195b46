package io.bizportal.identity.terminal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one question of OpenID's Authorization API that entitlement-service is asked. */
@RegisterRestClient(configKey = "entitlement")
@OidcClientFilter
interface EntitlementClient {

  /** Whether the subject may do it to the resource. */
  record Question(Entity subject, Action action, Entity resource) {}

  /** A subject or a resource. */
  record Entity(String type, String id) {}

  /** What the subject wants to do. */
  record Action(String name) {}

  /** The answer. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Evaluation(boolean decision) {}

  @POST
  @Path("/access/v1/evaluation")
  Evaluation evaluation(Question question);
}

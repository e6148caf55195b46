package io.bizportal.pbx.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The questions this service asks entitlement-service. */
@RegisterRestClient(configKey = "entitlement")
@OidcClientFilter
interface EntitlementClient {

  /** What a company's grants stand at. */
  record GrantVersion(String company, long grantVersion) {}

  /** A question of OpenID's Authorization API. */
  record Question(Entity subject, Action action, Entity resource) {}

  /** A subject or a resource. */
  record Entity(String type, String id) {}

  /** What the subject wants to do. */
  record Action(String name) {}

  /** The answer to a question. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Evaluation(boolean decision) {}

  /** One question about many resources. */
  record Questions(Entity subject, Action action, List<About> evaluations) {

    /** What one of them is about. */
    record About(Entity resource) {}

    static About about(String contract) {
      return new About(new Entity("contract", contract));
    }
  }

  /** The answers, in the order of the questions. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Evaluations(List<Evaluation> evaluations) {}

  @POST
  @Path("/access/v1/evaluations")
  Evaluations evaluations(Questions questions);

  @GET
  @Path("/internal/v1/companies/{company}/grant-version")
  GrantVersion grantVersion(@PathParam("company") String company);

  @POST
  @Path("/access/v1/evaluation")
  Evaluation evaluation(Question question);
}

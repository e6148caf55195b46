package io.bizportal.entitlement.authzen;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the decision point's endpoints are, as policy clients look them up. */
@Schema(
    requiredProperties = {
      "policy_decision_point",
      "access_evaluation_endpoint",
      "access_evaluations_endpoint"
    })
record AuthZenMetadata(
    @JsonProperty("policy_decision_point") String policyDecisionPoint,
    @JsonProperty("access_evaluation_endpoint") String accessEvaluationEndpoint,
    @JsonProperty("access_evaluations_endpoint") String accessEvaluationsEndpoint) {

  static AuthZenMetadata of(String base) {
    return new AuthZenMetadata(
        base, base + "/access/v1/evaluation", base + "/access/v1/evaluations");
  }
}

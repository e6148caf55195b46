package io.bizportal.entitlement.authzen;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One question, or many with what they share. The standard lets clients send properties and a
 * context of their own; decisions here don't depend on them.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record EvaluationRequest(
    @Valid @Nullable Entity subject,
    @Valid @Nullable Action action,
    @Valid @Nullable Entity resource,
    @Schema(implementation = Object.class) @Nullable JsonNode context,
    @Size(max = 1_000) @Nullable List<@Valid EvaluationRequest> evaluations,
    @Valid @Nullable Options options) {

  /** A subject or a resource. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Entity(
      @Size(max = 200) @Nullable String type,
      @Size(max = 200) @Nullable String id,
      @Schema(implementation = Object.class) @Nullable JsonNode properties) {}

  /** What the subject wants to do. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Action(
      @Size(max = 200) @Nullable String name,
      @Schema(implementation = Object.class) @Nullable JsonNode properties) {}

  /** How many questions at once are answered. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Options(
      @JsonProperty("evaluations_semantic") @Size(max = 100) @Nullable String semantic) {}

  /** This question with what it leaves out taken from the outer request. */
  EvaluationRequest within(EvaluationRequest outer) {
    return new EvaluationRequest(
        subject == null ? outer.subject : subject,
        action == null ? outer.action : action,
        resource == null ? outer.resource : resource,
        context == null ? outer.context : context,
        null,
        null);
  }
}

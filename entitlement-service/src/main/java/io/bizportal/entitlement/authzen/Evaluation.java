package io.bizportal.entitlement.authzen;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question.
 *
 * @param context the grant version it holds for if it permits, or why the question can't be
 *     answered
 */
@Schema(requiredProperties = "decision")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Evaluation(boolean decision, @Nullable Map<String, Object> context) {

  static final Evaluation DENIED = new Evaluation(false, null);

  static Evaluation permitted(long grantVersion) {
    return new Evaluation(true, Map.of("grant_version", grantVersion));
  }

  /** In a batch a bad question is answered; alone it is a 400. */
  static Evaluation unanswerable(String what) {
    return new Evaluation(false, Map.of("error", Map.of("status", 400, "message", what)));
  }
}

package io.bizportal.entitlement.authzen;

import io.bizportal.entitlement.authzen.EvaluationRequest.Action;
import io.bizportal.entitlement.authzen.EvaluationRequest.Entity;
import org.jspecify.annotations.Nullable;

/** A request's question, which is whole or lacks something the standard requires. */
sealed interface Question {

  /** A question that can be answered. */
  record Whole(
      String subjectType, String subject, String action, String resourceType, String resource)
      implements Question {}

  /** A question that can't; {@code what} it lacks. */
  record Lacking(String what) implements Question {}

  static Question of(EvaluationRequest asked) {
    return of(asked.subject(), asked.action(), asked.resource());
  }

  private static Question of(
      @Nullable Entity subject, @Nullable Action action, @Nullable Entity resource) {
    if (subject == null || subject.type() == null || subject.id() == null) {
      return new Lacking("subject.type and subject.id are required");
    }
    if (resource == null || resource.type() == null || resource.id() == null) {
      return new Lacking("resource.type and resource.id are required");
    }
    if (action == null || action.name() == null) {
      return new Lacking("action.name is required");
    }
    return new Whole(subject.type(), subject.id(), action.name(), resource.type(), resource.id());
  }
}

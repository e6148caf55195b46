package io.bizportal.entitlement.authzen;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The access evaluation endpoints of OpenID's Authorization API 1.0, for the operator's systems.
 */
@Path("/access/v1")
@RolesAllowed({"operator", "service"})
@RunOnVirtualThread
class AuthZenResource {

  private final Decide decide;

  AuthZenResource(Decide decide) {
    this.decide = decide;
  }

  /** Answers in the order of the questions; fewer if the semantic says to stop early. */
  @Schema(requiredProperties = "evaluations")
  record Evaluations(List<Evaluation> evaluations) {}

  @POST
  @Path("/evaluation")
  @Operation(summary = "Whether an account may read or write a contract now")
  public RestResponse<Evaluation> evaluation(@Valid @NotNull EvaluationRequest asked) {
    return answered(alone(asked));
  }

  @POST
  @Path("/evaluations")
  @Operation(summary = "The same for up to 1,000 questions at once")
  public RestResponse<?> evaluations(@Valid @NotNull EvaluationRequest asked) {
    if (asked.evaluations() == null || asked.evaluations().isEmpty()) {
      return answered(alone(asked));
    }
    return answered(new Evaluations(answers(asked, asked.evaluations())));
  }

  private Evaluation alone(EvaluationRequest asked) {
    return switch (Question.of(asked)) {
      case Question.Whole whole -> decide.of(List.of(whole)).answer(whole);
      case Question.Lacking lacking ->
          throw new ProblemException(CommonProblem.VALIDATION).withDetail(lacking.what());
    };
  }

  private List<Evaluation> answers(EvaluationRequest outer, List<EvaluationRequest> asked) {
    Stop stop = Stop.asked(outer.options());
    List<Question> questions = asked.stream().map(one -> Question.of(one.within(outer))).toList();
    Decide.Decider decider =
        decide.of(
            questions.stream()
                .flatMap(
                    one -> one instanceof Question.Whole whole ? Stream.of(whole) : Stream.of())
                .toList());
    List<Evaluation> answers = new ArrayList<>();
    for (Question question : questions) {
      Evaluation answer =
          switch (question) {
            case Question.Whole whole -> decider.answer(whole);
            case Question.Lacking lacking -> Evaluation.unanswerable(lacking.what());
          };
      answers.add(answer);
      if (stop.after(answer.decision())) {
        break;
      }
    }
    return answers;
  }

  /** When a batch ends before its last question. */
  private enum Stop {
    NEVER,
    ON_DENY,
    ON_PERMIT;

    static Stop asked(EvaluationRequest.@Nullable Options options) {
      String semantic = options == null ? null : options.semantic();
      return switch (semantic) {
        case null -> NEVER;
        case "execute_all" -> NEVER;
        case "deny_on_first_deny" -> ON_DENY;
        case "permit_on_first_permit" -> ON_PERMIT;
        default ->
            throw new ProblemException(CommonProblem.VALIDATION)
                .withField(
                    "/options/evaluations_semantic",
                    "unknown",
                    "この指定には対応していません",
                    "There is no such semantic");
      };
    }

    boolean after(boolean decision) {
      return switch (this) {
        case NEVER -> false;
        case ON_DENY -> !decision;
        case ON_PERMIT -> decision;
      };
    }
  }

  private static <T> RestResponse<T> answered(T body) {
    return ResponseBuilder.ok(body).header("Cache-Control", "no-store").build();
  }
}

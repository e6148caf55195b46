package io.bizportal.gateway.swap;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bizportal.gateway.Refusals;
import io.bizportal.gateway.answer.Answers;
import io.bizportal.gateway.session.Caller;
import io.bizportal.gateway.session.Callers;
import io.bizportal.kit.problem.CommonProblem;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entering the settings site of a contract or a voice group (C7, C8): says what is allowed there,
 * or that there is none.
 */
@ApplicationScoped
public class CrossOver {

  /** One of {@code contract} and {@code voiceGroup} is told. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Crossing(
      @Nullable String contract,
      @Nullable String voiceGroup,
      String service,
      List<String> actions,
      String company,
      Instant expiresAt) {

    static Crossing of(Target target, ContractToken token) {
      boolean group = target.kind() == Target.Kind.VOICE_GROUP;
      return new Crossing(
          group ? null : token.target(),
          group ? token.target() : null,
          token.service(),
          token.actions(),
          token.company(),
          token.expiresAt());
    }
  }

  private final Callers callers;
  private final ContractTokens tokens;
  private final Answers answers;

  CrossOver(Callers callers, ContractTokens tokens, Answers answers) {
    this.callers = callers;
    this.tokens = tokens;
    this.answers = answers;
  }

  public Future<Void> perform(RoutingContext context, String step, String id) {
    if (!context.request().method().equals(HttpMethod.POST)) {
      return Answers.notAllowed("POST");
    }
    return callers.of(context).compose(caller -> enter(context, step, id, caller));
  }

  private Future<Void> enter(RoutingContext context, String step, String id, Caller caller) {
    Target target = Target.of(step, id).orElse(null);
    if (target == null) {
      return Refusals.refuse(CommonProblem.NOT_FOUND);
    }
    return tokens
        .fresh(caller, target, 0)
        .compose(
            token -> {
              answers.cookie(context, caller.renewedCookie());
              return answers.json(context, Crossing.of(target, token));
            });
  }
}

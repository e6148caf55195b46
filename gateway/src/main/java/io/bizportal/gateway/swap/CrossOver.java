package io.bizportal.gateway.swap;

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

/** Entering a contract's settings site (C8): says what is allowed there, or that there is none. */
@ApplicationScoped
public class CrossOver {

  record Crossing(
      String contract, String service, List<String> actions, String company, Instant expiresAt) {}

  private final Callers callers;
  private final ContractTokens tokens;
  private final Answers answers;

  CrossOver(Callers callers, ContractTokens tokens, Answers answers) {
    this.callers = callers;
    this.tokens = tokens;
    this.answers = answers;
  }

  public Future<Void> perform(RoutingContext context, String contract) {
    if (!context.request().method().equals(HttpMethod.POST)) {
      return Answers.notAllowed("POST");
    }
    return callers.of(context).compose(caller -> enter(context, contract, caller));
  }

  private Future<Void> enter(RoutingContext context, String contract, Caller caller) {
    if (!contract.matches("N[0-9]{9}")) {
      return Refusals.refuse(CommonProblem.NOT_FOUND);
    }
    return tokens
        .fresh(caller, contract, 0)
        .compose(
            token -> {
              answers.cookie(context, caller.renewedCookie());
              return answers.json(
                  context,
                  new Crossing(
                      token.contract(),
                      token.service(),
                      token.actions(),
                      token.company(),
                      token.expiresAt()));
            });
  }
}

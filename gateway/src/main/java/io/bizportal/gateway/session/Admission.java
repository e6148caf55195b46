package io.bizportal.gateway.session;

import io.bizportal.gateway.GatewayProblem;
import io.bizportal.gateway.network.ClientAddress;
import io.bizportal.gateway.policy.CompanyPolicy;
import io.bizportal.gateway.policy.Policies;
import io.bizportal.kit.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Whether people of a company may come from where a request comes from (B2). */
@ApplicationScoped
class Admission {

  private final Policies policies;
  private final ClientAddress clients;
  private final SessionLimits limits;

  Admission(Policies policies, ClientAddress clients, SessionLimits limits) {
    this.limits = limits;
    this.policies = policies;
    this.clients = clients;
  }

  /**
   * How long whoever signed in may rest; 403 if his company does not admit the request. Networks
   * are for people with a portal account: a terminal user signs in from wherever he is.
   */
  Future<Duration> idle(HttpServerRequest request, AccessToken token) {
    return switch (token.realm()) {
      case PORTAL -> check(request, token.company(), token.value()).map(CompanyPolicy::idle);
      case LINE -> Future.succeededFuture(limits.lineIdle());
    };
  }

  /** The company's policy if it admits the request; 403 if it does not. */
  Future<CompanyPolicy> check(HttpServerRequest request, String company, String portalToken) {
    return policies
        .of(company, portalToken)
        .compose(
            policy ->
                policy.admits(clients.of(request))
                    ? Future.succeededFuture(policy)
                    : Future.failedFuture(
                        new ProblemException(GatewayProblem.NETWORK_NOT_ALLOWED)));
  }
}

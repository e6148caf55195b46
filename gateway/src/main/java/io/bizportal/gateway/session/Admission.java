package io.bizportal.gateway.session;

import io.bizportal.gateway.GatewayProblem;
import io.bizportal.gateway.network.ClientAddress;
import io.bizportal.gateway.policy.CompanyPolicy;
import io.bizportal.gateway.policy.Policies;
import io.bizportal.kit.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether people of a company may come from where a request comes from (B2). */
@ApplicationScoped
class Admission {

  private final Policies policies;
  private final ClientAddress clients;

  Admission(Policies policies, ClientAddress clients) {
    this.policies = policies;
    this.clients = clients;
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

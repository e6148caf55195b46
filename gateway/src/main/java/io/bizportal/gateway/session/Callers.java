package io.bizportal.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds out who asks: a bearer token speaks for itself, else the session cookie does. */
@ApplicationScoped
public class Callers {

  private final Sessions sessions;
  private final BearerTokens bearers;
  private final Admission admission;

  Callers(Sessions sessions, BearerTokens bearers, Admission admission) {
    this.sessions = sessions;
    this.admission = admission;
    this.bearers = bearers;
  }

  public Future<Caller> of(RoutingContext context) {
    String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    return authorization == null
        ? sessions.of(context.request()).map(Session::caller)
        : bearers.caller(authorization).compose(caller -> admitted(context, caller));
  }

  /** Machines belong to no company. */
  private Future<Caller> admitted(RoutingContext context, Caller caller) {
    String company = caller.company();
    return company == null
        ? Future.succeededFuture(caller)
        : admission.check(context.request(), company, caller.portalToken()).map(policy -> caller);
  }
}

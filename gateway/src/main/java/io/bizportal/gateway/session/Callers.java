package io.bizportal.gateway.session;

import io.bizportal.gateway.GatewayProblem;
import io.bizportal.gateway.Refusals;
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

  /** Somebody with a portal account, or a machine: 403 for people of realm {@code line}. */
  public Future<Caller> ofPortal(RoutingContext context) {
    return of(context)
        .compose(
            caller -> caller.ownContract() == null ? Future.succeededFuture(caller) : refused());
  }

  /** The same, or whoever runs the contract of this path by its admin ID. */
  public Future<Caller> managing(RoutingContext context, String path) {
    return of(context)
        .compose(
            caller ->
                caller.ownContract() == null
                        || (caller.administers()
                            && path.startsWith("/v1/contracts/" + caller.ownContract() + "/"))
                    ? Future.succeededFuture(caller)
                    : refused());
  }

  private static Future<Caller> refused() {
    return Refusals.refuse(GatewayProblem.PORTAL_ACCOUNT_NEEDED);
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
        : admission.check(context.request(), company, caller.accessToken()).map(policy -> caller);
  }
}

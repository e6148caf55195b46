package io.bizportal.gateway.door;

import io.bizportal.gateway.Refusals;
import io.bizportal.gateway.answer.Problems;
import io.bizportal.gateway.proxy.Forward;
import io.bizportal.gateway.proxy.Forwarding;
import io.bizportal.gateway.session.Caller;
import io.bizportal.gateway.session.Callers;
import io.bizportal.gateway.session.SessionPages;
import io.bizportal.gateway.session.SignInPages;
import io.bizportal.gateway.swap.CrossOver;
import io.bizportal.gateway.swap.Swap;
import io.bizportal.gateway.swap.Target;
import io.bizportal.gateway.upstream.Upstream;
import io.bizportal.kit.problem.CommonProblem;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends a request on its route: who asks is settled before anything is forwarded. */
@ApplicationScoped
class Rooms {

  private final Problems problems;
  private final Callers callers;
  private final SessionPages session;
  private final SignInPages signIn;
  private final CrossOver crossOver;
  private final Swap swap;
  private final Forward forward;
  private final Pages pages;

  Rooms(
      Problems problems,
      Callers callers,
      SessionPages session,
      SignInPages signIn,
      CrossOver crossOver,
      Swap swap,
      Forward forward,
      Pages pages) {
    this.problems = problems;
    this.callers = callers;
    this.session = session;
    this.signIn = signIn;
    this.crossOver = crossOver;
    this.swap = swap;
    this.forward = forward;
    this.pages = pages;
  }

  void lead(RoutingContext context, Route route, String query) {
    enter(context, route, query).onFailure(failure -> problems.answer(context, failure));
  }

  private Future<Void> enter(RoutingContext context, Route route, String query) {
    return switch (route) {
      case Route.Open(Upstream upstream, String path) ->
          forward.stream(context, new Forwarding(upstream, path + query));
      case Route.OwnCredentials(Upstream upstream, String path) ->
          forward.stream(
              context,
              new Forwarding(upstream, path + query)
                  .authorization(context.request().getHeader(HttpHeaders.AUTHORIZATION)));
      case Route.SignInPages() ->
          forward.stream(
              context,
              new Forwarding(Upstream.KEYCLOAK, context.request().uri())
                  .authorization(context.request().getHeader(HttpHeaders.AUTHORIZATION)));
      case Route.SignedIn(Upstream upstream, String path) ->
          (upstream == Upstream.IDENTITY
                  ? callers.managing(context, path)
                  : callers.ofPortal(context))
              .compose(caller -> forward.stream(context, signedIn(upstream, path + query, caller)));
      case Route.Settings(Target target, String path) -> swap.stream(context, target, path + query);
      case Route.Session(Route.Session.Act act) ->
          switch (act) {
            case SIGN_IN -> signIn.signIn(context);
            case PASSWORD -> signIn.password(context);
            case LINK -> signIn.link(context);
            case CALLBACK -> signIn.callback(context);
            case CURRENT -> session.current(context);
          };
      case Route.CrossOver(String step, String id) -> crossOver.perform(context, step, id);
      case Route.Page() -> pages.serve(context);
      case Route.Health() -> {
        context.next();
        yield Future.succeededFuture();
      }
      case Route.Nowhere() -> Refusals.refuse(CommonProblem.NOT_FOUND);
    };
  }

  private static Forwarding signedIn(Upstream upstream, String uri, Caller caller) {
    return new Forwarding(upstream, uri)
        .authorization("Bearer " + caller.accessToken())
        .cookie(caller.renewedCookie());
  }
}

package io.bizportal.gateway.session;

import io.bizportal.gateway.Refusals;
import io.bizportal.gateway.answer.Answers;
import io.bizportal.kit.problem.CommonProblem;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** {@code /session}: who is signed in, and signing out. */
@ApplicationScoped
public class SessionPages {

  private final Sessions sessions;
  private final SignOut signOut;
  private final Answers answers;

  SessionPages(Sessions sessions, SignOut signOut, Answers answers) {
    this.sessions = sessions;
    this.signOut = signOut;
    this.answers = answers;
  }

  public Future<Void> current(RoutingContext context) {
    HttpMethod method = context.request().method();
    if (method.equals(HttpMethod.GET)) {
      return sessions.of(context.request()).compose(session -> show(context, session));
    }
    return method.equals(HttpMethod.DELETE) ? end(context) : Answers.notAllowed("GET, DELETE");
  }

  private Future<Void> show(RoutingContext context, Session session) {
    answers.cookie(context, session.renewedCookie());
    return answers.json(
        context,
        SessionView.of(session.token(), sessions.expiresAt(session), sessions.csrfToken(session)));
  }

  private Future<Void> end(RoutingContext context) {
    Optional<Ticket> ticket = sessions.ticket(context.request());
    if (ticket.isPresent() && !sessions.csrfMatches(context.request(), ticket.get())) {
      return Refusals.refuse(CommonProblem.CSRF);
    }
    answers.cookie(context, Cookies.remove(Cookies.SESSION));
    return ticket
        .map(ended -> signOut.of(ended, sessions.end(ended)))
        .orElseGet(Future::succeededFuture)
        .compose(told -> answers.noContent(context));
  }
}

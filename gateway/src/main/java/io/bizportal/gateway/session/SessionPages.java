package io.bizportal.gateway.session;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import io.bizportal.gateway.GatewayProblem;
import io.bizportal.gateway.Refusals;
import io.bizportal.gateway.answer.Answers;
import io.bizportal.kit.problem.CommonProblem;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** {@code /session}: signing in, who is signed in, signing out. */
@ApplicationScoped
public class SessionPages {

  private static final Logger LOG = Logger.getLogger(SessionPages.class);

  /** The landing page, which says so and offers to try again: never a loop of redirects. */
  private static final String FAILED = "/?signIn=failed";

  private static final String NETWORK = "/?signIn=network";

  private static final int MOST_BEGUN = 5;

  record AccountView(String id, String company, String email, String name, List<String> roles) {}

  record SessionView(AccountView account, Instant expiresAt, String csrfToken) {}

  private final Sessions sessions;
  private final SignIn signIn;
  private final SignOut signOut;
  private final CookieKeys keys;
  private final Answers answers;
  private final Admission admission;

  SessionPages(
      Sessions sessions,
      SignIn signIn,
      SignOut signOut,
      CookieKeys keys,
      Answers answers,
      Admission admission) {
    this.admission = admission;
    this.sessions = sessions;
    this.signIn = signIn;
    this.signOut = signOut;
    this.keys = keys;
    this.answers = answers;
  }

  public Future<Void> login(RoutingContext context) {
    if (!context.request().method().equals(HttpMethod.GET)) {
      return Answers.notAllowed("GET");
    }
    forgetAbandoned(context);
    SignIn.Departure departure =
        signIn.depart(context.request().getParam("returnTo"), context.request().getParam("lang"));
    answers.cookie(
        context,
        Cookies.set(
            name(departure.state().state()),
            keys.seal(SignIn.PURPOSE, departure.state()),
            SignIn.PATIENCE));
    return answers.redirect(context, departure.to().toString());
  }

  /** Sign-ins begun and left lie about as cookies, and too many make every request too large. */
  private void forgetAbandoned(RoutingContext context) {
    List<String> begun = Cookies.names(context.request(), Cookies.SIGN_IN_PREFIX);
    if (begun.size() >= MOST_BEGUN) {
      begun.forEach(name -> answers.cookie(context, Cookies.remove(name)));
    }
  }

  public Future<Void> callback(RoutingContext context) {
    if (!context.request().method().equals(HttpMethod.GET)) {
      return Answers.notAllowed("GET");
    }
    AuthenticationResponse response = response(context.request());
    Optional<SignInState> expected =
        response == null ? Optional.empty() : expected(context, response);
    if (response == null || expected.isEmpty()) {
      LOG.info("somebody came back from a sign-in that did not start in this browser");
      return answers.redirect(context, FAILED);
    }
    SignInState state = expected.get();
    answers.cookie(context, Cookies.remove(name(state.state())));
    return signIn
        .arrive(response, state)
        .compose(arrival -> admit(context, arrival, state))
        .recover(
            failure -> {
              LOG.warnf("sign-in failed: %s", failure.getMessage());
              return Future.succeededFuture(FAILED);
            })
        .compose(to -> answers.redirect(context, to));
  }

  /** Somebody who came back from a network his company doesn't allow is signed out again. */
  private Future<String> admit(RoutingContext context, SignIn.Arrival arrival, SignInState state) {
    PortalToken token = arrival.token();
    return admission
        .check(context.request(), token.company(), token.value())
        .map(
            policy -> {
              answers.cookie(context, sessions.begin(token, arrival.signedInAt()));
              return state.returnTo();
            })
        .recover(
            failure -> {
              Ticket ticket = sessions.ticket(token, arrival.signedInAt());
              sessions.end(ticket);
              signOut.of(ticket);
              return Refusals.is(failure, GatewayProblem.NETWORK_NOT_ALLOWED)
                  ? Future.succeededFuture(NETWORK)
                  : Future.failedFuture(failure);
            });
  }

  public Future<Void> current(RoutingContext context) {
    HttpMethod method = context.request().method();
    if (method.equals(HttpMethod.GET)) {
      return sessions.of(context.request()).compose(session -> show(context, session));
    }
    return method.equals(HttpMethod.DELETE) ? end(context) : Answers.notAllowed("GET, DELETE");
  }

  private Future<Void> show(RoutingContext context, Session session) {
    PortalToken token = session.token();
    answers.cookie(context, session.renewedCookie());
    return answers.json(
        context,
        new SessionView(
            new AccountView(
                token.account(), token.company(), token.email(), token.name(), token.roles()),
            sessions.expiresAt(session),
            sessions.csrfToken(session)));
  }

  private Future<Void> end(RoutingContext context) {
    Optional<Ticket> ticket = sessions.ticket(context.request());
    if (ticket.isPresent()) {
      if (!sessions.csrfMatches(context.request(), ticket.get())) {
        return Refusals.refuse(CommonProblem.CSRF);
      }
      sessions.end(ticket.get());
      signOut.of(ticket.get());
    }
    answers.cookie(context, Cookies.remove(Cookies.SESSION));
    return answers.noContent(context);
  }

  private Optional<SignInState> expected(RoutingContext context, AuthenticationResponse response) {
    if (response.getState() == null) {
      return Optional.empty();
    }
    String state = response.getState().getValue();
    return Cookies.value(context.request(), name(state))
        .flatMap(value -> keys.open(SignIn.PURPOSE, value, SignInState.class))
        .filter(expected -> expected.state().equals(state));
  }

  private static @Nullable AuthenticationResponse response(HttpServerRequest request) {
    try {
      return AuthenticationResponseParser.parse(URI.create("http://gateway" + request.uri()));
    } catch (ParseException | IllegalArgumentException e) {
      return null;
    }
  }

  private static String name(String state) {
    // A cookie's name takes few characters; a forged state must not choose another.
    String plain = state.replaceAll("[^A-Za-z0-9_-]", "");
    return Cookies.SIGN_IN_PREFIX + plain.substring(0, Math.min(12, plain.length()));
  }
}

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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The ways out to Keycloak's pages, and the way back. */
@ApplicationScoped
public class SignInPages {

  private static final Logger LOG = Logger.getLogger(SignInPages.class);

  private static final String FAILED = "/?signIn=failed";
  private static final String NETWORK = "/?signIn=network";

  /** How Keycloak says what became of an action it was asked for. */
  private static final String ACTION_STATUS = "kc_action_status";

  private static final int MOST_BEGUN = 5;

  private final Sessions sessions;
  private final SignIn signIn;
  private final SignOut signOut;
  private final CookieKeys keys;
  private final Answers answers;
  private final Admission admission;
  private final AdminIdLinks links;

  SignInPages(
      Sessions sessions,
      SignIn signIn,
      SignOut signOut,
      CookieKeys keys,
      Answers answers,
      Admission admission,
      AdminIdLinks links) {
    this.sessions = sessions;
    this.signIn = signIn;
    this.signOut = signOut;
    this.keys = keys;
    this.answers = answers;
    this.admission = admission;
    this.links = links;
  }

  /** Off to the sign-in pages of the realm that the request names. */
  public Future<Void> signIn(RoutingContext context) {
    return isGet(context)
        ? depart(context, Wish.signIn(context.request()))
        : Answers.notAllowed("GET");
  }

  /** Off to the page for a new password; whoever isn't signed in at a settings site signs in. */
  public Future<Void> password(RoutingContext context) {
    if (!isGet(context)) {
      return Answers.notAllowed("GET");
    }
    Wish wish = Wish.password(context.request());
    return sessions
        .of(context.request())
        .map(session -> session.ticket().realm() == Realm.LINE)
        .recover(
            failure ->
                Refusals.is(failure, CommonProblem.UNAUTHORIZED)
                    ? Future.succeededFuture(false)
                    : Future.failedFuture(failure))
        .compose(
            ofLine -> ofLine ? depart(context, wish) : answers.redirect(context, wish.landing()));
  }

  /** Off to the sign-in with an admin ID that is to be linked to the account signed in here. */
  public Future<Void> link(RoutingContext context) {
    return isGet(context)
        ? sessions
            .of(context.request())
            .map(Session::ticket)
            .compose(
                ticket ->
                    ticket.realm() == Realm.PORTAL
                        ? depart(context, Wish.link(context.request(), ticket.sid()))
                        : Refusals.refuse(CommonProblem.FORBIDDEN))
        : Answers.notAllowed("GET");
  }

  private Future<Void> depart(RoutingContext context, Wish wish) {
    forgetAbandoned(context);
    SignIn.Departure departure = signIn.depart(wish);
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

  /** Back from Keycloak. */
  public Future<Void> callback(RoutingContext context) {
    if (!isGet(context)) {
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
        .compose(
            arrival ->
                state.wish().purpose() == Wish.Purpose.LINK
                    ? link(context, arrival, state.wish())
                    : admit(context, arrival, state))
        .recover(
            failure -> {
              LOG.warnf("sign-in failed: %s", failure.getMessage());
              return Future.succeededFuture(state.wish().failure());
            })
        .compose(to -> answers.redirect(context, to));
  }

  /** Somebody who came back from a network his company doesn't allow is signed out again. */
  private Future<String> admit(RoutingContext context, SignIn.Arrival arrival, SignInState state) {
    AccessToken token = arrival.token();
    return admission
        .idle(context.request(), token)
        .map(
            idle -> {
              replace(context, token);
              answers.cookie(context, sessions.begin(token, arrival.signedInAt()));
              return state.wish().arrival(context.request().getParam(ACTION_STATUS));
            })
        .recover(
            failure -> {
              leave(sessions.ticket(token, arrival.signedInAt()));
              return Refusals.is(failure, GatewayProblem.NETWORK_NOT_ALLOWED)
                  ? Future.succeededFuture(NETWORK)
                  : Future.failedFuture(failure);
            });
  }

  /** The sign-in was a proof and nothing else: it ends here, and the portal session goes on. */
  private Future<String> link(RoutingContext context, SignIn.Arrival arrival, Wish wish) {
    return sessions
        .of(context.request())
        .compose(
            session ->
                session.ticket().sid().equals(wish.session())
                    ? links.link(session.token().value(), arrival.token().value())
                    : Future.failedFuture("another session than the one that set out"))
        .map(wish::linked)
        .eventually(
            () -> {
              leave(sessions.ticket(arrival.token(), arrival.signedInAt()));
              return Future.succeededFuture();
            });
  }

  /** One browser has one session: the one before ends, wherever it was signed in. */
  private void replace(RoutingContext context, AccessToken token) {
    sessions
        .ticket(context.request())
        .filter(ticket -> !ticket.sid().equals(token.sid()))
        .ifPresent(this::leave);
  }

  private void leave(Ticket ticket) {
    Future<Void> _ = signOut.of(ticket, sessions.end(ticket));
  }

  private Optional<SignInState> expected(RoutingContext context, AuthenticationResponse response) {
    if (response.getState() == null) {
      return Optional.empty();
    }
    String state = response.getState().getValue();
    return Cookies.value(context.request(), name(state))
        .flatMap(value -> keys.open(SignIn.PURPOSE, value, SignInState.class))
        // Sealed before a wish was part of it, it says too little.
        .filter(expected -> Objects.nonNull(expected.wish()))
        .filter(expected -> expected.state().equals(state));
  }

  private static @Nullable AuthenticationResponse response(HttpServerRequest request) {
    try {
      return AuthenticationResponseParser.parse(URI.create("http://gateway" + request.uri()));
    } catch (ParseException | IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean isGet(RoutingContext context) {
    return context.request().method().equals(HttpMethod.GET);
  }

  private static String name(String state) {
    // A cookie's name takes few characters; a forged state must not choose another.
    String plain = state.replaceAll("[^A-Za-z0-9_-]", "");
    return Cookies.SIGN_IN_PREFIX + plain.substring(0, Math.min(12, plain.length()));
  }
}

package io.bizportal.kit.token;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.problem.ProblemResponses;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/**
 * Takes bearer tokens. Other schemes are none of its business: an endpoint with its own client
 * authentication, such as a token endpoint, sees an anonymous request.
 */
@ApplicationScoped
public class BearerAuthentication implements HttpAuthenticationMechanism {

  private static final Logger LOG = Logger.getLogger(BearerAuthentication.class);
  private static final String SCHEME = "Bearer";
  private static final String KEYS_UNKNOWN = "bizportal.keys-unknown";

  private final TokenVerifier verifier;
  private final ProblemResponses problems;

  BearerAuthentication(TokenVerifier verifier, ProblemResponses problems) {
    this.verifier = verifier;
    this.problems = problems;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    List<String> given = context.request().headers().getAll("Authorization");
    if (given.size() > 1) {
      return Uni.createFrom().failure(new AuthenticationFailedException("several credentials"));
    }
    String header = given.isEmpty() ? "" : given.getFirst();
    if (!header.equalsIgnoreCase(SCHEME)
        && !header.regionMatches(true, 0, SCHEME + " ", 0, SCHEME.length() + 1)) {
      return Uni.createFrom().optional(java.util.Optional.empty());
    }
    CompletionStage<Verified> verified =
        verifier.verifyAsync(header.substring(SCHEME.length()).strip());
    return onRequest(verified)
        .map(token -> identity(token.caller()))
        .onFailure()
        .transform(failure -> refused(context, failure));
  }

  /**
   * Goes on where the request is at home. Keys that had to be fetched arrive on another thread, and
   * the request's context does not exist there.
   */
  private static Uni<Verified> onRequest(CompletionStage<Verified> verified) {
    Uni<Verified> outcome = Uni.createFrom().completionStage(verified);
    Context home = Vertx.currentContext();
    return verified.toCompletableFuture().isDone() || home == null
        ? outcome
        : outcome.emitOn(next -> home.runOnContext(ignored -> next.run()));
  }

  private static SecurityIdentity identity(Caller caller) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(caller)
        .addRoles(Roles.of(caller))
        .build();
  }

  private static AuthenticationFailedException refused(RoutingContext context, Throwable failure) {
    if (failure instanceof KeysUnknown) {
      context.put(KEYS_UNKNOWN, true);
    }
    LOG.debugf("token refused: %s", failure.getMessage());
    return new AuthenticationFailedException("token refused", failure);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", challenge(context)));
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext context) {
    problems.end(context, refusal(context));
    return Uni.createFrom().item(true);
  }

  private static ProblemException refusal(RoutingContext context) {
    return Boolean.TRUE.equals(context.get(KEYS_UNKNOWN))
        ? new ProblemException(CommonProblem.UNAVAILABLE).withHeader("Retry-After", "2")
        : new ProblemException(CommonProblem.UNAUTHORIZED)
            .withHeader("WWW-Authenticate", challenge(context));
  }

  private static String challenge(RoutingContext context) {
    return context.request().headers().contains("Authorization")
        ? SCHEME + " error=\"invalid_token\""
        : SCHEME;
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return Uni.createFrom()
        .item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, SCHEME));
  }
}

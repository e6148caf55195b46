package io.bizportal.gateway.swap;

import com.nimbusds.jwt.JWTParser;
import io.bizportal.gateway.GatewayConfig;
import io.bizportal.gateway.proxy.Forward;
import io.bizportal.gateway.proxy.Forwarding;
import io.bizportal.gateway.session.Caller;
import io.bizportal.gateway.session.Callers;
import io.bizportal.gateway.upstream.Upstream;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** Requests for the settings of one contract or voice group go on with a token for that alone. */
@ApplicationScoped
public class Swap {

  private static final String AT_LEAST = "X-Grant-Version";

  private final Callers callers;
  private final ContractTokens tokens;
  private final Forward forward;
  private final String contractIssuer;

  Swap(Callers callers, ContractTokens tokens, Forward forward, GatewayConfig config) {
    this.callers = callers;
    this.tokens = tokens;
    this.forward = forward;
    this.contractIssuer = config.contractIssuer();
  }

  public Future<Void> stream(RoutingContext context, Target target, String uri) {
    Forwarding plain = new Forwarding(Upstream.PBX, uri);
    String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (claimsToBeContractToken(authorization)) {
      // Whoever exchanged it himself; the settings service checks it as it checks ours.
      return forward.stream(context, plain.authorization(authorization));
    }
    long atLeast = atLeast(context.request().getHeader(AT_LEAST));
    return callers
        .of(context)
        .compose(
            caller ->
                tokens
                    .of(caller, target, atLeast)
                    .compose(
                        token ->
                            forward.stream(
                                context,
                                with(plain, caller, token),
                                refused -> again(plain, caller, target, atLeast, token))));
  }

  /**
   * The settings service may know of a change that we have not heard of yet: it refuses the token,
   * and a fresh one says how things stand.
   */
  private Future<Forwarding> again(
      Forwarding plain, Caller caller, Target target, long atLeast, ContractToken refused) {
    return tokens
        .fresh(caller, target, Math.max(atLeast, refused.grantVersion()))
        .map(token -> with(plain, caller, token));
  }

  private static Forwarding with(Forwarding plain, Caller caller, ContractToken token) {
    return plain.authorization("Bearer " + token.value()).cookie(caller.renewedCookie());
  }

  private boolean claimsToBeContractToken(@Nullable String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return false;
    }
    try {
      return contractIssuer.equals(
          JWTParser.parse(authorization.substring(7).trim()).getJWTClaimsSet().getIssuer());
    } catch (ParseException e) {
      return false;
    }
  }

  private static long atLeast(@Nullable String header) {
    return header != null && header.matches("[0-9]{1,18}") ? Long.parseLong(header) : 0;
  }
}

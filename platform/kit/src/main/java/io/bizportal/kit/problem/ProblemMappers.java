package io.bizportal.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that is thrown out of a resource into a problem. */
@Singleton
public class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  /** Before the framework's own mappers of the same types. */
  private static final int FIRST = 100;

  /** Headers of a framework's refusal that a client needs. */
  private static final List<String> KEPT =
      List.of(HttpHeaders.ALLOW, HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER);

  private final ProblemResponses responses;

  ProblemMappers(ProblemResponses responses) {
    this.responses = responses;
  }

  @ServerExceptionMapper(priority = FIRST)
  public Response refusal(ProblemException refusal, HttpHeaders headers, UriInfo uri) {
    if (refusal.problem().status() >= 500) {
      LOG.warn("a request was not answered", refusal);
    }
    return responses.response(refusal, headers, uri);
  }

  @ServerExceptionMapper(priority = FIRST)
  public Response violation(ConstraintViolationException e, HttpHeaders headers, UriInfo uri) {
    ProblemException refusal = Violations.refusal(e);
    return refusal.problem() == CommonProblem.INTERNAL
        ? anything(e, headers, uri)
        : refusal(refusal, headers, uri);
  }

  @ServerExceptionMapper(priority = FIRST)
  public Response mismatch(MismatchedInputException e, HttpHeaders headers, UriInfo uri) {
    return json(e, headers, uri);
  }

  @ServerExceptionMapper(priority = FIRST)
  public Response json(JsonProcessingException e, HttpHeaders headers, UriInfo uri) {
    // Jackson wraps what a record's constructor throws, and what reading the body does.
    if (e.getCause() instanceof ProblemException refusal) {
      return refusal(refusal, headers, uri);
    }
    return JsonFaults.comesFromInput(e)
        ? refusal(JsonFaults.refusal(e), headers, uri)
        : anything(e, headers, uri);
  }

  @ServerExceptionMapper(priority = FIRST)
  public Response unauthorized(UnauthorizedException e, HttpHeaders headers, UriInfo uri) {
    return refusal(unauthorized("Bearer"), headers, uri);
  }

  @ServerExceptionMapper(priority = FIRST)
  public Response unauthenticated(
      AuthenticationFailedException e, HttpHeaders headers, UriInfo uri) {
    return refusal(unauthorized("Bearer error=\"invalid_token\""), headers, uri);
  }

  @ServerExceptionMapper(priority = FIRST)
  public Response forbidden(ForbiddenException e, HttpHeaders headers, UriInfo uri) {
    return refusal(new ProblemException(CommonProblem.FORBIDDEN), headers, uri);
  }

  @ServerExceptionMapper(priority = FIRST)
  public Response framework(WebApplicationException e, HttpHeaders headers, UriInfo uri) {
    if (e.getCause() instanceof ProblemException refusal) {
      return refusal(refusal, headers, uri);
    }
    Response given = e.getResponse();
    if (e.getCause() instanceof JsonProcessingException input && given.getStatus() == 400) {
      return json(input, headers, uri);
    }
    if (given.hasEntity() || given.getStatus() < 400) {
      return given;
    }
    ProblemCode problem = StatusProblems.of(given.getStatus());
    return problem == CommonProblem.INTERNAL
        ? anything(e, headers, uri)
        : refusal(keeping(given, new ProblemException(problem)), headers, uri);
  }

  @ServerExceptionMapper(priority = FIRST)
  public Response anything(Throwable e, HttpHeaders headers, UriInfo uri) {
    LOG.error("a request failed", e);
    return responses.response(new ProblemException(CommonProblem.INTERNAL), headers, uri);
  }

  private static ProblemException keeping(Response given, ProblemException refusal) {
    for (String name : KEPT) {
      String value = given.getHeaderString(name);
      if (value != null) {
        refusal.withHeader(name, value);
      }
    }
    return refusal;
  }

  private static ProblemException unauthorized(String challenge) {
    return new ProblemException(CommonProblem.UNAUTHORIZED)
        .withHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
  }
}

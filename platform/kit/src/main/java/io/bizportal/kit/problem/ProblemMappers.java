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
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whatever ends a request badly is told as a problem; nothing tells of the inside. */
@Singleton
class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private final ProblemResponses responses;

  ProblemMappers(ProblemResponses responses) {
    this.responses = responses;
  }

  @ServerExceptionMapper
  Response problem(ProblemException refusal, HttpHeaders headers, UriInfo uri) {
    return responses.response(refusal, headers, uri);
  }

  @ServerExceptionMapper
  Response violation(ConstraintViolationException found, HttpHeaders headers, UriInfo uri) {
    ProblemException refusal = Violations.refusal(found);
    if (refusal.problem().status() >= 500) {
      LOG.error("an answer breaks its own constraints", found);
    }
    return responses.response(refusal, headers, uri);
  }

  @ServerExceptionMapper
  Response mismatch(MismatchedInputException found, HttpHeaders headers, UriInfo uri) {
    return json(found, headers, uri);
  }

  @ServerExceptionMapper
  Response web(WebApplicationException failure, HttpHeaders headers, UriInfo uri) {
    int status = failure.getResponse().getStatus();
    if (status < 400) {
      return failure.getResponse();
    }
    if (failure.getCause() instanceof JsonProcessingException found) {
      return json(found, headers, uri);
    }
    if (failure.getCause() instanceof ProblemException refusal) {
      return responses.response(refusal, headers, uri);
    }
    if (status >= 500) {
      LOG.error("request failed", failure);
    }
    return responses.response(new ProblemException(StatusProblems.of(status)), headers, uri);
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response unauthorized(HttpHeaders headers, UriInfo uri) {
    ProblemException refusal =
        new ProblemException(CommonProblem.UNAUTHORIZED).withHeader("WWW-Authenticate", "Bearer");
    return responses.response(refusal, headers, uri);
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException refused, HttpHeaders headers, UriInfo uri) {
    return responses.response(new ProblemException(CommonProblem.FORBIDDEN), headers, uri);
  }

  @ServerExceptionMapper
  Response anything(Throwable failure, HttpHeaders headers, UriInfo uri) {
    LOG.error("request failed", failure);
    return responses.response(new ProblemException(CommonProblem.INTERNAL), headers, uri);
  }

  private Response json(JsonProcessingException found, HttpHeaders headers, UriInfo uri) {
    if (JsonFaults.comesFromInput(found)) {
      return responses.response(JsonFaults.refusal(found), headers, uri);
    }
    LOG.error("an answer can't be written", found);
    return responses.response(new ProblemException(CommonProblem.INTERNAL), headers, uri);
  }
}

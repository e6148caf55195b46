package io.bizportal.kit.problem;

/** The catalogue's entry for a status the framework chose by itself. */
final class StatusProblems {

  private StatusProblems() {}

  static ProblemCode of(int status) {
    return switch (status) {
      case 401 -> CommonProblem.UNAUTHORIZED;
      case 403 -> CommonProblem.FORBIDDEN;
      case 404 -> CommonProblem.NOT_FOUND;
      case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
      case 406 -> CommonProblem.NOT_ACCEPTABLE;
      case 409 -> CommonProblem.CONFLICT;
      case 412 -> CommonProblem.PRECONDITION_FAILED;
      case 413 -> CommonProblem.TOO_LARGE;
      case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
      case 422 -> CommonProblem.VALIDATION;
      case 428 -> CommonProblem.PRECONDITION_REQUIRED;
      case 429 -> CommonProblem.TOO_MANY_REQUESTS;
      case 503 -> CommonProblem.UNAVAILABLE;
      default -> status < 500 ? CommonProblem.MALFORMED : CommonProblem.INTERNAL;
    };
  }
}

package io.bizportal.gateway;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemCode;
import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Why a request goes no further, and the headers that go with saying so. The router's side of the
 * kit's problems: thrown or failed with anywhere before the first byte of an answer.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemCode code;
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  public Refusal(ProblemCode code) {
    this(code, null);
  }

  public Refusal(ProblemCode code, @org.jspecify.annotations.Nullable Throwable cause) {
    // Refusals are ordinary: no stack trace.
    super(code.code(), cause, false, false);
    this.code = code;
  }

  /** An upstream can't be asked; worth trying again in a moment. */
  public static Refusal unavailable(Throwable cause) {
    return new Refusal(CommonProblem.UNAVAILABLE, cause).with("Retry-After", "2");
  }

  public static <T> Future<T> refuse(ProblemCode code) {
    return Future.failedFuture(new Refusal(code));
  }

  public Refusal with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public ProblemCode code() {
    return code;
  }

  public Map<String, String> headers() {
    return headers;
  }

  /** The refusal in a failure, if it is one. */
  public static Optional<Refusal> in(Throwable failure) {
    return failure instanceof Refusal refusal ? Optional.of(refusal) : Optional.empty();
  }
}

package io.bizportal.kit.edit;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import java.net.URI;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The version a write was made on, from If-Match. */
public record ExpectedVersion(long value) {

  private static final ExpectedVersion ANY = new ExpectedVersion(Long.MIN_VALUE);

  private static final Pattern STRONG_TAG = Pattern.compile("\"(\\d{1,18})\"");

  /** A missing header is 428; one that is no version of ours can't match anything. */
  public static ExpectedVersion of(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new ProblemException(CommonProblem.PRECONDITION_REQUIRED);
    }
    Matcher tag = STRONG_TAG.matcher(ifMatch.strip());
    return new ExpectedVersion(tag.matches() ? Long.parseLong(tag.group(1)) : -1);
  }

  /** For writes that nobody made on a version. */
  public static ExpectedVersion any() {
    return ANY;
  }

  /** The entity tag of a version. */
  public static String tag(long version) {
    return '"' + Long.toString(version) + '"';
  }

  /** An answer with the entity tag of its version. */
  public static <T> RestResponse<T> tagged(T body, long version) {
    return RestResponse.ResponseBuilder.ok(body).header("ETag", tag(version)).build();
  }

  /** 201 with where it is found from now on and the entity tag of its version. */
  public static <T> RestResponse<T> created(URI location, T body, long version) {
    return RestResponse.ResponseBuilder.<T>created(location)
        .entity(body)
        .header("ETag", tag(version))
        .build();
  }

  /** Refuses with 412, the current setting and its tag, if somebody else was first. */
  public void mustBe(long actual, Supplier<?> current) {
    if (!equals(ANY) && value != actual) {
      throw new ProblemException(CommonProblem.PRECONDITION_FAILED)
          .withExtension("current", current.get())
          .withHeader("ETag", tag(actual));
    }
  }
}

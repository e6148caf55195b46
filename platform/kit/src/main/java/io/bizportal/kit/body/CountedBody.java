package io.bizportal.kit.body;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that is refused as soon as it is longer than allowed. */
final class CountedBody extends FilterInputStream {

  private final long limit;
  private long read;

  CountedBody(InputStream body, long limit) {
    super(body);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int octet = super.read();
    if (octet >= 0) {
      count(1);
    }
    return octet;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int got = super.read(buffer, offset, length);
    if (got > 0) {
      count(got);
    }
    return got;
  }

  @Override
  public long skip(long octets) throws IOException {
    long skipped = super.skip(octets);
    count(skipped);
    return skipped;
  }

  private void count(long more) {
    read += more;
    if (read > limit) {
      throw new ProblemException(CommonProblem.TOO_LARGE);
    }
  }
}

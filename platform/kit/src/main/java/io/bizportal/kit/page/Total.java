package io.bizportal.kit.page;

/**
 * How many rows a list has in all.
 *
 * @param isLowerBound whether there are more: counting has gone as far as it goes
 */
public record Total(long count, boolean isLowerBound) {

  public static Total exactly(long count) {
    return new Total(count, false);
  }

  /** Of a count that goes no further than one more than {@code most}. */
  public static Total upTo(long counted, long most) {
    return counted > most ? new Total(most, true) : exactly(counted);
  }
}

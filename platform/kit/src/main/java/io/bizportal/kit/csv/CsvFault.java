package io.bizportal.kit.csv;

/**
 * Why a file can't be read, or no further.
 *
 * @param line where, from 1; 0 for the file as a whole
 * @param code stable, in kebab case
 */
public record CsvFault(long line, String code, String ja, String en) {

  /** Ends the reading of a file. */
  public static final class Thrown extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient CsvFault fault;

    public Thrown(CsvFault fault) {
      super(fault.code());
      this.fault = fault;
    }

    public CsvFault fault() {
      return fault;
    }
  }

  Thrown thrown() {
    return new Thrown(this);
  }
}

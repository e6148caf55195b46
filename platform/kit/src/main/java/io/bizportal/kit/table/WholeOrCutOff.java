package io.bizportal.kit.table;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Ends an answer only if all of it was written. Who writes closes what it writes to also when it
 * fails, which would end the answer as if it were whole.
 */
record WholeOrCutOff(StreamingOutput table) implements StreamingOutput {

  @Override
  public void write(OutputStream to) throws IOException {
    table.write(new KeptOpen(to));
    to.close();
  }

  private static final class KeptOpen extends FilterOutputStream {

    KeptOpen(OutputStream to) {
      super(to);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
    }

    @Override
    public void close() {
      // Whoever opened it closes it.
    }
  }
}

package io.bizportal.kit.bulk;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows for one table, held until {@link #flush} copies them in. What is flushed first is there
 * first: foreign keys need that.
 */
public final class CopyRows {

  private static final HexFormat HEX = HexFormat.of();

  private final Connection connection;
  private final String copy;
  private final StringBuilder rows = new StringBuilder();

  /** Table and columns are code, never input. */
  public CopyRows(Connection connection, String table, String columns) {
    this.connection = connection;
    this.copy = "COPY " + table + " (" + columns + ") FROM STDIN";
  }

  /** One row, its values in the order of the columns; each is written as PostgreSQL reads it. */
  public void row(@Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        rows.append('\t');
      }
      Object value = values[i];
      if (value == null) {
        rows.append("\\N");
      } else if (value instanceof byte[] bytes) {
        rows.append("\\\\x");
        HEX.formatHex(rows, bytes);
      } else {
        escape(value.toString());
      }
    }
    rows.append('\n');
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> rows.append("\\\\");
        case '\t' -> rows.append("\\t");
        case '\n' -> rows.append("\\n");
        case '\r' -> rows.append("\\r");
        default -> rows.append(c);
      }
    }
  }

  /** Copies what is held. */
  public void flush() throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(copy, new StringReader(rows.toString()));
    } catch (IOException e) {
      throw new SQLException("a text in memory can't be read", e);
    }
    rows.setLength(0);
  }
}

package io.bizportal.kit.table;

import io.bizportal.kit.csv.CsvEncoding;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Tables as their endpoints answer them, once it is known that the caller may read the contract.
 */
@Singleton
public class Tables {

  private final FileKinds kinds;
  private final WriteFile write;

  Tables(FileKinds kinds, WriteFile write) {
    this.kinds = kinds;
    this.write = write;
  }

  /** The kinds that a family has. */
  public List<TableKind> kinds(String family) {
    return kinds.of(family).stream().map(TableKind::of).toList();
  }

  /** All of a kind; 409 if it can't be written in this encoding. */
  public RestResponse<StreamingOutput> export(
      String family,
      String contract,
      String kind,
      String encoding,
      @Nullable String language,
      HttpHeaders headers) {
    FileKind<?> wanted = kinds.require(family, kind);
    CsvEncoding in = TableAnswer.encoding(encoding);
    write.mustFit(wanted, contract, in);
    return TableAnswer.of(
        kind,
        out -> write.all(wanted, contract, in, TableAnswer.isEnglish(language, headers), out));
  }

  /** The columns of a kind, and a row as an example. */
  public RestResponse<StreamingOutput> template(
      String family, String kind, String encoding, @Nullable String language, HttpHeaders headers) {
    FileKind<?> wanted = kinds.require(family, kind);
    CsvEncoding in = TableAnswer.encoding(encoding);
    return TableAnswer.of(
        kind + "-template",
        out -> write.template(wanted, in, TableAnswer.isEnglish(language, headers), out));
  }
}

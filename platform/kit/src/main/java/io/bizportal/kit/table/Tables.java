package io.bizportal.kit.table;

import io.bizportal.kit.csv.CsvEncoding;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.spool.Spool;
import io.quarkus.arc.All;
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
  private final List<KindList> lists;
  private final WriteFile write;
  private final Spool spool;

  Tables(FileKinds kinds, @All List<KindList> lists, WriteFile write, Spool spool) {
    this.kinds = kinds;
    this.lists = lists;
    this.write = write;
    this.spool = spool;
  }

  /** The kinds that a family has. */
  public List<TableKind> kinds(String family) {
    return kinds.of(family).stream().map(TableKind::of).toList();
  }

  /** All of a kind; 409 if it can't be written in this encoding, 503 if too many are asked for. */
  public RestResponse<StreamingOutput> export(
      String family,
      String contract,
      String kind,
      String encoding,
      @Nullable String language,
      HttpHeaders headers) {
    return export(family, contract, kind, ListFilter.NONE, encoding, language, headers);
  }

  /**
   * The same of what the kind's list shows, in its order; 422 if it has no list that is asked so.
   */
  public RestResponse<StreamingOutput> export(
      String family,
      String contract,
      String kind,
      ListFilter filter,
      String encoding,
      @Nullable String language,
      HttpHeaders headers) {
    WriteFile.Rows<?> rows = rows(kinds.require(family, kind), contract, filter);
    CsvEncoding in = TableAnswer.encoding(encoding);
    boolean english = TableAnswer.isEnglish(language, headers);
    write.mustFit(rows, in);
    return TableAnswer.of(
        filter.narrows() ? kind + "-filtered" : kind,
        spool.of(out -> write.all(rows, in, english, out)));
  }

  private <S> WriteFile.Rows<S> rows(FileKind<S> kind, String contract, ListFilter filter) {
    if (filter.equals(ListFilter.NONE)) {
      return new WriteFile.Rows<>(kind, contract, null);
    }
    return lists.stream()
        .filter(list -> list.kind().equals(kind.name()))
        .filter(list -> filter.kind() == null || list.kinds().contains(filter.kind()))
        .findFirst()
        .map(list -> new WriteFile.Rows<>(kind, contract, list.shown(contract, filter)))
        .orElseThrow(
            () ->
                new ProblemException(CommonProblem.VALIDATION)
                    .withField(
                        filter.kind() != null ? "/kind" : filter.q() != null ? "/q" : "/sort",
                        "no-list",
                        "この表は絞り込みや並べ替えができません",
                        "This table can’t be filtered or sorted"));
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

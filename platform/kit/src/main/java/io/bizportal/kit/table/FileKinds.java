package io.bizportal.kit.table;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** The kinds of tables there are. */
@Singleton
public class FileKinds {

  private final List<FileKind<?>> all;

  FileKinds(@All List<FileKind<?>> all) {
    this.all = all.stream().sorted(Comparator.comparing(FileKind::name)).toList();
  }

  /** Those of a family, by name. */
  public List<FileKind<?>> of(String family) {
    return all.stream().filter(kind -> kind.family().equals(family)).toList();
  }

  /** 404 if the family has none of this name. */
  public FileKind<?> require(String family, String name) {
    return of(family).stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /** 404 if there is none of this name. */
  public FileKind<?> require(String name) {
    return all.stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }
}

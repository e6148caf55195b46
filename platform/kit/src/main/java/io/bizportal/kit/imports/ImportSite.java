package io.bizportal.kit.imports;

import io.bizportal.kit.problem.ProblemCode;
import io.bizportal.kit.table.Importer;
import java.util.UUID;

/** What a service that takes imports knows of its contracts. */
public interface ImportSite {

  /** Whether an account may write a contract now; fails if that can't be told. */
  boolean mayWrite(UUID account, String contract);

  /**
   * Keeps others from writing what is imported until the transaction ends; refuses if the contract
   * isn't there any more.
   */
  void lock(Importer by);

  /** What else an import may be stopped by. */
  Iterable<? extends ProblemCode> problems();
}

package io.bizportal.kit.imports;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.seal.SealingKeys;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.sql.DataSource;

/** The files of imports, sealed: secrets may stand in them. */
@Singleton
class ImportFiles {

  private final Sql sql;
  private final SealingKeys keys;

  ImportFiles(DataSource database, SealingKeys keys) {
    this.sql = new Sql(database);
    this.keys = keys;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void keep(UUID job, String text) {
    SealingKeys.Sealed sealed = keys.seal(text, place(job));
    sql.run(
        "insert into import_file (job, content, sealed_key) values (?, ?, ?)",
        job,
        sealed.bytes(),
        sealed.key());
  }

  /** The file's characters; 404 if it isn't kept any longer. */
  @Transactional
  String read(UUID job) {
    SealingKeys.Sealed sealed =
        sql.first(
                row -> new SealingKeys.Sealed(row.getString(1), row.getBytes(2)),
                "select sealed_key, content from import_file where job = ?",
                job)
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    try {
      return keys.open(sealed, place(job));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an import's file can't be opened", e);
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void forget(UUID job) {
    sql.run("delete from import_file where job = ?", job);
  }

  private static String place(UUID job) {
    return "import/" + job;
  }
}

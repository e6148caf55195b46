package io.bizportal.kit.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Who works on which import. Whoever says nothing for the time of a lease has died, and another
 * takes the import up.
 */
@Singleton
class ImportLeases {

  /** Work that is no longer this worker's. */
  static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Work that somebody has cancelled. */
  static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final Sql sql;
  private final ImportConfig config;

  ImportLeases(DataSource database, ImportConfig config) {
    this.sql = new Sql(database);
    this.config = config;
  }

  /** The oldest import that needs work and has nobody, one of each contract at a time. */
  @Transactional
  Optional<UUID> take(UUID lease) {
    return sql.first(
        row -> row.getObject(1, UUID.class),
        """
        update import_job set lease = ?, progress = 0,
               leased_until = clock_timestamp() + make_interval(secs => ?)
         where id = (
           select j.id from import_job j
            where j.state in ('VALIDATING', 'APPLYING')
              and coalesce(j.leased_until, '-infinity') < clock_timestamp()
              and not exists (
                select from import_job o
                 where o.contract = j.contract and o.id <> j.id
                   and o.state in ('VALIDATING', 'APPLYING')
                   and o.leased_until >= clock_timestamp())
            order by j.uploaded_at limit 1
              for update skip locked)
        returning id""",
        lease,
        seconds());
  }

  /** Renews the lease in a transaction of its own, which others see while the work goes on. */
  void renew(UUID job, UUID lease, int percent) {
    Optional<Boolean> cancelled =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    sql.first(
                        row -> row.getBoolean(1),
                        """
                        update import_job set progress = ?,
                               leased_until = clock_timestamp() + make_interval(secs => ?)
                         where id = ? and lease = ?
                        returning cancel_requested""",
                        percent,
                        seconds(),
                        job,
                        lease));
    if (cancelled.orElseThrow(Lost::new)) {
      throw new Cancelled();
    }
  }

  private double seconds() {
    return config.lease().toMillis() / 1000.0;
  }
}

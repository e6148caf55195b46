package io.bizportal.entitlement.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Decides which replica writes the next watermark. Claiming a beat rather than holding a lock: a
 * replica that is stopped keeps a lock and silences the others.
 */
@ApplicationScoped
class WatermarkBeat {

  private final EntityManager database;

  WatermarkBeat(EntityManager database) {
    this.database = database;
  }

  /** Whether this replica is to write now; the interval is a little shorter than the beat. */
  @Transactional
  boolean claim(String topic) {
    return database
            .createNativeQuery(
                """
                insert into watermark_beat as b (topic, beaten_at) values (:topic, clock_timestamp())
                on conflict (topic) do update set beaten_at = clock_timestamp()
                 where b.beaten_at < clock_timestamp() - interval '400 milliseconds'""")
            .setParameter("topic", topic)
            .executeUpdate()
        == 1;
  }
}

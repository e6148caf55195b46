package io.bizportal.pbx.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The forwardings of a contract's whole voice group (E8), for whoever checks some of them. */
@ApplicationScoped
public class GroupForwardings {

  /** Two contracts may have a number while it moves from one to the other: the first counts. */
  private static final String FORWARDING =
      """
      select * from (
        select distinct on (n.number) n.number, f.enabled, f.unconditional, f.busy, f.no_answer,
               f.unreachable, f.ring_seconds, f.target, f.destinations, f.effective
          from contract own
          join contract c on c.company = own.company and c.service = 'IP_VOICE'
               and (c.number = own.number or c.voice_group = own.voice_group)
          join telephone_number n on n.contract = c.number
          left join voice_forwarding f on f.telephone_number = n.id
         where own.number = :contract
         order by n.number, n.contract) as first
       where enabled and target = 'FORWARD' and effective is not null
      """;

  private final EntityManager database;

  GroupForwardings(EntityManager database) {
    this.database = database;
  }

  /**
   * Keeps others from checking a forwarding of the group until this transaction ends, so that two
   * don't close a circle together. Whoever has this lock waits for no contract's row.
   */
  void lock(String contract) {
    database
        .createNativeQuery(
            """
            select cast(pg_advisory_xact_lock(
                     hashtextextended(coalesce(voice_group, number), 0)) as text)
              from contract where number = :contract""",
            String.class)
        .setParameter("contract", contract)
        .getResultList();
  }

  /** What forwards to a number, by number, while nobody else checks a forwarding of the group. */
  public Map<String, VoiceForwarding> locked(String contract) {
    lock(contract);
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        database
            .createNativeQuery(FORWARDING, Tuple.class)
            .setParameter("contract", contract)
            .getResultList();
    Map<String, VoiceForwarding> forwardings = new HashMap<>();
    rows.forEach(
        row -> forwardings.put(row.get("number", String.class), VoiceNumbers.forwarding(row)));
    return forwardings;
  }
}

package io.bizportal.pbx.voice;

import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.routing.Routing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads where calls to IP Voice numbers go: one query, and only what a call can come through. */
@ApplicationScoped
class VoiceRouting {

  /** Each number forwards to one other at most: a way, which may end in a circle. */
  private static final String WAY =
      """
      with recursive reached (digits) as (
        select cast(:digits as text) collate "C"
        union
        select f.destinations[f.effective] collate "C"
          from reached r
          join telephone_number n on n.number = r.digits
          join contract c on c.number = n.contract
          join voice_forwarding f on f.telephone_number = n.id
         where f.enabled and f.target = 'FORWARD' and f.effective is not null
           and c.company = :company and c.service = 'IP_VOICE' and %1$s)
      select n.id, n.number, n.contract,
             f.enabled, f.unconditional, f.busy, f.no_answer, f.unreachable, f.ring_seconds,
             f.target, f.destinations, f.effective
        from reached r
        join telephone_number n on n.number = r.digits
        join contract c on c.number = n.contract
        left join voice_forwarding f on f.telephone_number = n.id
       where c.company = :company and c.service = 'IP_VOICE' and %1$s
       order by n.number, n.contract
      """;

  private static final String OF_THESE =
      WAY.formatted("c.number = any(cast(:contracts as text[]))");

  static final String OF_THE_GROUP =
      WAY.formatted(
          "(c.number = :contract or c.voice_group ="
              + " (select own.voice_group from contract own where own.number = :contract))");

  private final EntityManager database;
  private final GroupForwardings group;

  VoiceRouting(EntityManager database, GroupForwardings group) {
    this.database = database;
    this.group = group;
  }

  /**
   * What calls to a number can come through.
   *
   * @param contracts whose each number is
   */
  record Way(Routing routing, Map<String, String> contracts) {}

  /** Within these contracts; all other numbers lead outside. */
  Routing within(String company, Set<String> contracts, String digits) {
    return read(database
            .createNativeQuery(OF_THESE, Tuple.class)
            .setParameter("company", company)
            .setParameter("contracts", contracts.toArray(String[]::new))
            .setParameter("digits", digits))
        .routing();
  }

  /**
   * Within the contract's whole voice group, of which nobody else checks a forwarding until this
   * transaction ends, so that two don't close a circle together.
   */
  Way withinGroup(LockedContract contract, String digits) {
    group.lock(contract.number());
    return read(
        database
            .createNativeQuery(OF_THE_GROUP, Tuple.class)
            .setParameter("company", contract.company())
            .setParameter("contract", contract.number())
            .setParameter("digits", digits));
  }

  private static Way read(Query query) {
    @SuppressWarnings("unchecked")
    List<Tuple> rows = query.getResultList();
    Map<UUID, Routing.Line> lines = new LinkedHashMap<>();
    Map<String, String> contracts = new HashMap<>();
    for (Tuple row : rows) {
      String number = row.get("number", String.class);
      // Two contracts may have a number while it moves from one to the other.
      if (contracts.putIfAbsent(number, row.get("contract", String.class)) == null) {
        lines.put(
            row.get("id", UUID.class),
            new Routing.Line(number, VoiceNumbers.forwarding(row).behaviour(), false));
      }
    }
    return new Way(Routing.ofLines(lines), contracts);
  }
}

package io.bizportal.pbx.voice;

import io.bizportal.pbx.access.ServiceSite;
import io.bizportal.pbx.routing.Routing;
import io.bizportal.pbx.routing.SiteRouting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a preview compares of an IP Voice contract: calls to its numbers, each a line by itself. */
@ApplicationScoped
class ComparedNumbers implements SiteRouting {

  /** Numbers asked for, those that forward, and those that are forwarded to. */
  private static final String CONCERNED =
      """
      with forwarding as (
        select n.id, f.destinations[f.effective] as destination
          from telephone_number n join voice_forwarding f on f.telephone_number = n.id
         where n.contract = :contract and f.enabled and f.target = 'FORWARD'),
      concerned as (
        select id from forwarding
        union
        select n.id from forwarding w
          join telephone_number n on n.contract = :contract and n.number = w.destination
        union
        select unnest(cast(:asked as uuid[])))
      select n.id, n.number, f.enabled, f.unconditional, f.busy, f.no_answer, f.unreachable,
             f.ring_seconds, f.target, f.destinations, f.effective
        from concerned c
        join telephone_number n on n.id = c.id and n.contract = :contract
        left join voice_forwarding f on f.telephone_number = n.id
      """;

  private final EntityManager database;

  ComparedNumbers(EntityManager database) {
    this.database = database;
  }

  @Override
  public ServiceSite site() {
    return ServiceSite.IP_VOICE;
  }

  @Override
  @Transactional
  @SuppressWarnings("unchecked")
  public Routing of(String contract, Set<UUID> asked) {
    List<Tuple> rows =
        database
            .createNativeQuery(CONCERNED, Tuple.class)
            .setParameter("contract", contract)
            .setParameter("asked", asked.stream().map(UUID::toString).toArray(String[]::new))
            .getResultList();
    return Routing.ofLines(
        rows.stream()
            .collect(
                Collectors.toMap(
                    row -> row.get("id", UUID.class),
                    row ->
                        new Routing.Line(
                            row.get("number", String.class),
                            VoiceNumbers.forwarding(row).behaviour(),
                            false))));
  }
}

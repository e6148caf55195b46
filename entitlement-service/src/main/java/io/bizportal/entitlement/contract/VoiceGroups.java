package io.bizportal.entitlement.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The voice groups' rows. */
@ApplicationScoped
public class VoiceGroups {

  private final EntityManager database;

  VoiceGroups(EntityManager database) {
    this.database = database;
  }

  /** How many contracts a group has that are not terminated, and how many stand for it. */
  public record Filled(int contracts, int representatives) {}

  /**
   * Takes those groups for a company that nobody has; the company is locked.
   *
   * @return its groups among {@code ids}; those of other companies are left out
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<String, Filled> claim(String company, Collection<String> ids) {
    String[] sorted = ids.stream().sorted().distinct().toArray(String[]::new);
    // In one order everywhere, as orders of two companies may wait for one another.
    database
        .createNativeQuery(
            """
            insert into voice_group (id, company)
            select id, :company from unnest(cast(:ids as text[])) as id order by id
            on conflict do nothing""")
        .setParameter("company", company)
        .setParameter("ids", sorted)
        .executeUpdate();
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select g.id, count(c.number) as contracts,
                       count(*) filter (where c.representative) as representatives
                  from voice_group g
                  left join contract c on c.voice_group = g.id and c.life_cycle <> 'TERMINATED'
                 where g.company = :company and g.id = any(cast(:ids as text[]))
                 group by g.id""",
                Tuple.class)
            .setParameter("company", company)
            .setParameter("ids", sorted)
            .getResultList();
    Map<String, Filled> found = new HashMap<>();
    rows.forEach(
        row ->
            found.put(
                row.get("id", String.class),
                new Filled(
                    row.get("contracts", Number.class).intValue(),
                    row.get("representatives", Number.class).intValue())));
    return found;
  }
}

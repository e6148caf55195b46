package io.bizportal.pbx.routing;

import io.bizportal.pbx.absence.AbsenceBehaviour;
import io.bizportal.pbx.absence.Reaction;
import io.bizportal.pbx.access.ServiceSite;
import io.bizportal.pbx.routing.Routing.Phone;
import io.bizportal.pbx.routing.Routing.RingGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads a contract's routing: three queries, whatever its size. */
@ApplicationScoped
public class ReadRouting implements SiteRouting {

  /** Telephones that groups or numbers name, those that forward to a number of the contract. */
  private static final String PHONES =
      """
      with concerned as (
        select m.extension as id from incoming_group_member m
          join incoming_group g on g.id = m.incoming_group where g.contract = :contract
        union
        select extension from external_number
         where contract = :contract and extension is not null
        union
        select a.extension from external_number n join absence a on a.destination = n.digits
         where n.contract = :contract
        union
        select a.extension from external_number n join absence a on a.first_number = n.digits
         where n.contract = :contract
        union
        select a.extension from external_number n join absence a on a.second_number = n.digits
         where n.contract = :contract
        union
        select unnest(cast(:asked as uuid[])))
      select e.id, e.number, a.mode, a.destination, a.unconditional, a.busy, a.unreachable,
             a.no_answer, a.first_number, a.second_number, a.ring_seconds
        from concerned c
        join extension e on e.id = c.id and e.contract = :contract
        left join absence a on a.extension = e.id
      """;

  private static final String GROUPS =
      """
      select g.id, g.name, g.kind, m.extension
        from incoming_group g
        left join incoming_group_member m on m.incoming_group = g.id
       where g.contract = :contract
       order by g.id, m.position
      """;

  private final EntityManager database;

  ReadRouting(EntityManager database) {
    this.database = database;
  }

  @Override
  public ServiceSite site() {
    return ServiceSite.CLOUD_PBX;
  }

  /** All of the contract; {@code asked} is among the phones if it is the contract's. */
  @Transactional
  public Routing of(String contract, UUID asked) {
    return of(contract, Set.of(asked));
  }

  /** The same with several. */
  @Override
  @Transactional
  public Routing of(String contract, Set<UUID> asked) {
    return new Routing(phones(contract, asked), groups(contract), numbers(contract));
  }

  /** Whether some of these numbers is one of the contract's that lead somewhere. */
  @Transactional
  public boolean leadsBack(String contract, List<String> digits) {
    return !database
        .createNativeQuery(
            """
            select 1 from external_number
             where contract = :contract and digits in (:digits)
               and (extension is not null or incoming_group is not null)""")
        .setParameter("contract", contract)
        .setParameter("digits", digits)
        .getResultList()
        .isEmpty();
  }

  private Map<UUID, Phone> phones(String contract, Set<UUID> asked) {
    List<Tuple> rows =
        database
            .createNativeQuery(PHONES, Tuple.class)
            .setParameter("contract", contract)
            .setParameter("asked", asked.stream().map(UUID::toString).toArray(String[]::new))
            .getResultList();
    Map<UUID, Phone> phones = new HashMap<>();
    for (Tuple row : rows) {
      phones.put(
          row.get("id", UUID.class), new Phone(row.get("number", String.class), absence(row)));
    }
    return phones;
  }

  private static AbsenceBehaviour absence(Tuple row) {
    return switch (row.get("mode", String.class)) {
      case "FORWARDING" ->
          new AbsenceBehaviour.Forwarding(
              row.get("destination", String.class),
              Reaction.valueOf(row.get("unconditional", String.class)),
              Reaction.valueOf(row.get("busy", String.class)),
              Reaction.valueOf(row.get("unreachable", String.class)),
              Reaction.valueOf(row.get("no_answer", String.class)),
              row.get("ring_seconds", Integer.class));
      case "SINGLE_NUMBER_REACH" ->
          new AbsenceBehaviour.SingleNumberReach(
              Stream.of("first_number", "second_number")
                  .map(column -> row.get(column, String.class))
                  .filter(Objects::nonNull)
                  .toList(),
              row.get("ring_seconds", Integer.class));
      case null, default -> new AbsenceBehaviour.Off();
    };
  }

  private Map<UUID, RingGroup> groups(String contract) {
    List<Tuple> rows =
        database
            .createNativeQuery(GROUPS, Tuple.class)
            .setParameter("contract", contract)
            .getResultList();
    Map<UUID, List<UUID>> members = new HashMap<>();
    Map<UUID, Tuple> first = new HashMap<>();
    for (Tuple row : rows) {
      UUID group = row.get("id", UUID.class);
      first.putIfAbsent(group, row);
      UUID member = row.get("extension", UUID.class);
      List<UUID> known = members.computeIfAbsent(group, id -> new ArrayList<>());
      if (member != null) {
        known.add(member);
      }
    }
    Map<UUID, RingGroup> groups = new HashMap<>();
    first.forEach(
        (id, row) ->
            groups.put(
                id,
                new RingGroup(
                    row.get("name", String.class),
                    GroupKind.valueOf(row.get("kind", String.class)),
                    members.getOrDefault(id, List.of()))));
    return groups;
  }

  private Map<String, Target> numbers(String contract) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select digits, extension, incoming_group from external_number
                 where contract = :contract
                   and (extension is not null or incoming_group is not null)""",
                Tuple.class)
            .setParameter("contract", contract)
            .getResultList();
    Map<String, Target> numbers = new HashMap<>();
    for (Tuple row : rows) {
      UUID extension = row.get("extension", UUID.class);
      numbers.put(
          row.get("digits", String.class),
          extension != null
              ? new Target.Extension(extension)
              : new Target.Group(row.get("incoming_group", UUID.class)));
    }
    return numbers;
  }
}

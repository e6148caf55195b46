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

/** Reads a contract's routing: four queries, whatever its size. */
@ApplicationScoped
public class ReadRouting implements SiteRouting {

  /**
   * Telephones that groups or numbers name, those that forward to a number of the contract, and
   * those that such calls go on to.
   */
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
        select extension from forwarded_inside where contract = :contract
        union
        select d.owner from forwarded_inside f join dial_string d using (contract, digits)
         where f.contract = :contract
        union
        select owner from dial_string
         where contract = :contract and digits = any(cast(:dialled as text[]))
        union
        select unnest(cast(:asked as uuid[])))
      select e.id, e.number, a.mode, a.destination, a.unconditional, a.busy, a.unreachable,
             a.no_answer, a.first_number, a.second_number, a.ring_seconds
        from concerned c
        join extension e on e.id = c.id and e.contract = :contract
        left join absence a on a.extension = e.id
      """;

  private static final String INSIDE =
      """
      select digits, owner, used_as from dial_string
       where contract = :contract and used_as in ('extension', 'office-link', 'incoming-group')
         and digits in (select digits from forwarded_inside where contract = :contract
                        union all select unnest(cast(:dialled as text[])))
      """;

  /** What calls to some numbers come to, group by group and forwarding by forwarding. */
  private static final String REACHED =
      """
      with recursive reached (id) as (
        select t.id from unnest(cast(:digits as text[])) n (digits)
          cross join lateral (
            select owner as id from dial_string
             where contract = :contract and digits = n.digits and used_as <> 'feature-code'
            union all
            select coalesce(extension, incoming_group) from external_number
             where contract = :contract and digits = n.digits) t
         where t.id is not null
        union
        select t.id from reached r
          cross join lateral (
            select extension as id from incoming_group_member where incoming_group = r.id
            union all
            select owner from absence a join dial_string d
                on d.contract = :contract and d.used_as <> 'feature-code'
               and d.digits in (a.destination, a.first_number, a.second_number)
             where a.extension = r.id
            union all
            select coalesce(n.extension, n.incoming_group) from absence a join external_number n
                on n.contract = :contract
               and n.digits in (a.destination, a.first_number, a.second_number)
             where a.extension = r.id) t
         where t.id is not null)
      select 1 from reached where id = :extension""";

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
    return of(contract, asked, Set.of());
  }

  /** The same with numbers inside that somebody may forward to. */
  @Transactional
  public Routing of(String contract, Set<UUID> asked, Set<String> dialled) {
    Map<String, Target> numbers = numbers(contract);
    numbers.putAll(inside(contract, dialled));
    return new Routing(phones(contract, asked, dialled), groups(contract), numbers);
  }

  /** Those of some numbers inside that are an extension's or a group's. */
  @Transactional
  public Map<String, Target> inside(String contract, Set<String> dialled) {
    List<Tuple> rows =
        database
            .createNativeQuery(INSIDE, Tuple.class)
            .setParameter("contract", contract)
            .setParameter("dialled", dialled.toArray(String[]::new))
            .getResultList();
    Map<String, Target> inside = new HashMap<>();
    for (Tuple row : rows) {
      UUID owner = row.get("owner", UUID.class);
      inside.put(
          row.get("digits", String.class),
          row.get("used_as", String.class).equals("incoming-group")
              ? new Target.Group(owner)
              : new Target.Extension(owner));
    }
    return inside;
  }

  /** Whether calls to some of these numbers may come to the extension. */
  @Transactional
  public boolean leadsBack(String contract, List<String> digits, UUID extension) {
    return !database
        .createNativeQuery(REACHED)
        .setParameter("contract", contract)
        .setParameter("digits", digits.toArray(String[]::new))
        .setParameter("extension", extension)
        .getResultList()
        .isEmpty();
  }

  private Map<UUID, Phone> phones(String contract, Set<UUID> asked, Set<String> dialled) {
    List<Tuple> rows =
        database
            .createNativeQuery(PHONES, Tuple.class)
            .setParameter("contract", contract)
            .setParameter("asked", asked.stream().map(UUID::toString).toArray(String[]::new))
            .setParameter("dialled", dialled.toArray(String[]::new))
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

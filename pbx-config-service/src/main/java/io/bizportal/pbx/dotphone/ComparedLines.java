package io.bizportal.pbx.dotphone;

import io.bizportal.pbx.absence.Reaction;
import io.bizportal.pbx.access.ServiceSite;
import io.bizportal.pbx.inventory.ContractOption;
import io.bizportal.pbx.inventory.Inventories;
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

/** What a preview compares of a Dotphone Office contract: calls to its 050 numbers. */
@ApplicationScoped
class ComparedLines implements SiteRouting {

  /** Lines asked for, those that forward, and those that are forwarded to. */
  private static final String CONCERNED =
      """
      with forwarding as (
        select t.number, o.destination
          from login_id_options o
          join telephone_number t on t.contract = o.contract
               and t.login_id collate "C" = o.login_id
         where o.contract = :contract and o.destination is not null),
      concerned as (
        select number from forwarding
        union
        select destination from forwarding
        union
        select unnest(cast(:asked as text[])))
      select t.login_id, t.number, o.destination, o.unconditional, o.busy, o.unreachable,
             o.no_answer, o.ring_seconds, o.reject_anonymous
        from concerned c
        join telephone_number t on t.contract = :contract and t.number = c.number
        left join login_id_options o on o.contract = t.contract and o.login_id = t.login_id
       where t.login_id is not null
      """;

  private final EntityManager database;
  private final Lines lines;
  private final Inventories inventories;

  ComparedLines(EntityManager database, Lines lines, Inventories inventories) {
    this.database = database;
    this.lines = lines;
    this.inventories = inventories;
  }

  @Override
  public ServiceSite site() {
    return ServiceSite.DOTPHONE;
  }

  @Override
  @Transactional
  @SuppressWarnings("unchecked")
  public Routing of(String contract, Set<UUID> asked) {
    Set<ContractOption> ordered = inventories.options(contract);
    List<Tuple> rows =
        database
            .createNativeQuery(CONCERNED, Tuple.class)
            .setParameter("contract", contract)
            .setParameter(
                "asked",
                lines.find(contract, asked).values().stream()
                    .map(Line::number)
                    .toArray(String[]::new))
            .getResultList();
    return Routing.ofLines(
        rows.stream()
            .collect(
                Collectors.toMap(
                    row -> LoginIdOptions.id(contract, row.get("login_id", String.class)),
                    row -> options(row).line(row.get("number", String.class), ordered))));
  }

  /** As if nothing were set where there is no row. */
  private static LoginIdOptions options(Tuple row) {
    LoginIdOptions options = new LoginIdOptions();
    options.destination = row.get("destination", String.class);
    options.unconditional = reaction(row, "unconditional");
    options.busy = reaction(row, "busy");
    options.unreachable = reaction(row, "unreachable");
    options.noAnswer = reaction(row, "no_answer");
    options.ringSeconds = row.get("ring_seconds", Integer.class);
    options.rejectAnonymous = Boolean.TRUE.equals(row.get("reject_anonymous", Boolean.class));
    return options;
  }

  private static Reaction reaction(Tuple row, String condition) {
    String set = row.get(condition, String.class);
    return set == null ? Reaction.NOTHING : Reaction.valueOf(set);
  }
}

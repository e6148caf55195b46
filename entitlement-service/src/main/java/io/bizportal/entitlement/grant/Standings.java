package io.bizportal.entitlement.grant;

import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.account.AccountStatus;
import io.bizportal.entitlement.link.AdminIdLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads as much of a company's standing as a change can touch. */
@ApplicationScoped
public class Standings {

  private static final String[] REACHING =
      Stream.of(AccountStatus.values())
          .filter(AccountStatus::reaches)
          .map(Enum::name)
          .toArray(String[]::new);
  private static final String[] ANY =
      Stream.of(AccountStatus.values()).map(Enum::name).toArray(String[]::new);

  private final EntityManager database;
  private final Permissions permissions;
  private final AdminIdLinks links;

  Standings(EntityManager database, Permissions permissions, AdminIdLinks links) {
    this.database = database;
    this.permissions = permissions;
    this.links = links;
  }

  /** Everybody and everything. */
  @Transactional
  public Standing of(String company) {
    Map<UUID, Set<String>> memberships = memberships(company, null, REACHING);
    return new Standing(
        memberships,
        links.of(memberships.keySet()),
        permissions.ofCompany(company),
        contracts(company, null));
  }

  /** One account, on every contract. */
  @Transactional
  public Standing of(String company, UUID account) {
    return ofAccounts(company, memberships(company, Set.of(account), REACHING), "");
  }

  /** Some accounts, on every contract; {@code group} is read even if none of them is in it. */
  Standing ofAccounts(String company, Collection<UUID> accounts, String group) {
    return ofAccounts(company, memberships(company, accounts, REACHING), group);
  }

  /** One account with the groups it is in, whatever its state. */
  Standing ofAccountInAnyState(String company, UUID account) {
    Map<UUID, Set<String>> memberships = memberships(company, Set.of(account), ANY);
    return ofAccounts(company, memberships, "");
  }

  private Standing ofAccounts(String company, Map<UUID, Set<String>> memberships, String group) {
    Set<String> groups = new HashSet<>(Set.of(group));
    memberships.values().forEach(groups::addAll);
    return new Standing(
        memberships,
        links.of(memberships.keySet()),
        permissions.ofGroups(company, groups),
        contracts(company, null));
  }

  /** Everybody, on some contracts, terminated ones included. */
  @Transactional
  public Standing ofContracts(String company, Collection<String> contracts) {
    Map<UUID, Set<String>> memberships = memberships(company, null, REACHING);
    return new Standing(
        memberships,
        links.of(memberships.keySet()),
        permissions.onContracts(company, contracts),
        contracts(company, contracts));
  }

  private Map<UUID, Set<String>> memberships(
      String company, @Nullable Collection<UUID> accounts, String[] states) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
            select a.id, m.group_id
              from account a
              left join group_member m on m.account = a.id and m.company = a.company
             where a.company = :company
               and (:everybody or a.id = any(cast(cast(:accounts as text[]) as uuid[])))
               and a.status = any(cast(:states as text[]))""",
                Tuple.class)
            .setParameter("company", company)
            .setParameter("everybody", accounts == null)
            .setParameter("accounts", strings(accounts))
            .setParameter("states", states)
            .getResultList();
    Map<UUID, Set<String>> memberships = new HashMap<>();
    rows.forEach(
        row -> {
          Set<String> in =
              memberships.computeIfAbsent(row.get("id", UUID.class), a -> new HashSet<>());
          String group = row.get("group_id", String.class);
          if (group != null) {
            in.add(group);
          }
        });
    return memberships;
  }

  private Map<String, ServiceKind> contracts(String company, @Nullable Collection<String> numbers) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
            select number, service from contract
             where company = :company
               and (number = any(cast(:numbers as text[])) or :every and life_cycle <> 'TERMINATED')""",
                Tuple.class)
            .setParameter("company", company)
            .setParameter("every", numbers == null)
            .setParameter("numbers", strings(numbers))
            .getResultList();
    Map<String, ServiceKind> contracts = new HashMap<>();
    rows.forEach(
        row ->
            contracts.put(
                row.get("number", String.class),
                ServiceKind.valueOf(row.get("service", String.class))));
    return contracts;
  }

  private static String[] strings(@Nullable Collection<?> values) {
    return values == null
        ? new String[0]
        : values.stream().map(Object::toString).toArray(String[]::new);
  }
}

package io.bizportal.entitlement.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Table {@code admin_id_link}. */
@ApplicationScoped
public class AdminIdLinks {

  private final EntityManager database;

  AdminIdLinks(EntityManager database) {
    this.database = database;
  }

  /** Makes these an account's links, all of them, and tells whether that changed anything. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean replace(UUID account, List<LinkedContract> said) {
    String[] contracts = said.stream().map(LinkedContract::contract).toArray(String[]::new);
    int gone =
        database
            .createNativeQuery(
                """
                delete from admin_id_link
                 where account = :account and contract <> all(cast(:contracts as text[]))""")
            .setParameter("account", account)
            .setParameter("contracts", contracts)
            .executeUpdate();
    int come =
        database
            .createNativeQuery(
                """
                insert into admin_id_link as l (account, contract, linked_at)
                select :account, contract, cast(linked_at as timestamptz)
                  from unnest(cast(:contracts as text[]), cast(:times as text[]))
                    as said (contract, linked_at)
                on conflict (account, contract) do update set linked_at = excluded.linked_at
                  where l.linked_at <> excluded.linked_at""")
            .setParameter("account", account)
            .setParameter("contracts", contracts)
            .setParameter(
                "times",
                said.stream().map(link -> link.linkedAt().toString()).toArray(String[]::new))
            .executeUpdate();
    return gone + come > 0;
  }

  /** The contracts that accounts have linked; accounts without any are left out. */
  @Transactional
  public Map<UUID, Set<String>> of(Collection<UUID> accounts) {
    return accounts.isEmpty()
        ? Map.of()
        : links(
            "select account, contract from admin_id_link"
                + " where account = any(cast(cast(:of as text[]) as uuid[]))",
            accounts.stream().map(UUID::toString).toArray(String[]::new));
  }

  /** The same of all accounts of a company that may reach anything at all. */
  @Transactional
  public Map<UUID, Set<String>> ofCompany(String company) {
    return links(
        """
        select l.account, l.contract from admin_id_link l
          join account a on a.id = l.account
         where a.company = :of and a.status not in ('DISABLED', 'DELETED')""",
        company);
  }

  /** Since when an account has the contract's admin ID linked, if it has. */
  @Transactional
  public Optional<Instant> since(UUID account, String contract) {
    return database
        .createNativeQuery(
            "select linked_at from admin_id_link where account = :account and contract = :contract",
            Instant.class)
        .setParameter("account", account)
        .setParameter("contract", contract)
        .getResultList()
        .stream()
        .findFirst();
  }

  @SuppressWarnings("unchecked")
  private Map<UUID, Set<String>> links(String sql, Object of) {
    List<Tuple> rows =
        database.createNativeQuery(sql, Tuple.class).setParameter("of", of).getResultList();
    Map<UUID, Set<String>> links = new HashMap<>();
    rows.forEach(
        row ->
            links
                .computeIfAbsent(row.get("account", UUID.class), account -> new HashSet<>())
                .add(row.get("contract", String.class)));
    return links;
  }
}

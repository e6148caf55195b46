package io.bizportal.identity.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Table {@code terminal_contract}. */
@ApplicationScoped
public class TerminalContracts {

  private final Session database;

  TerminalContracts(Session database) {
    this.database = database;
  }

  /** Keeps what is not older than what is known, and tells whether that is so. */
  boolean keep(ContractDescribed said) {
    return database
            .createNativeMutationQuery(
                """
                insert into terminal_contract as t (contract, service, site_name, terminated, version)
                values (:contract, :service, :site, :terminated, :version)
                on conflict (contract) do update
                  set service = excluded.service, site_name = excluded.site_name, terminated = excluded.terminated,
                    version = excluded.version
                  where t.version <= excluded.version
                """)
            .setParameter("contract", said.contract())
            .setParameter("service", said.service())
            .setParameter("site", said.siteName(), String.class)
            .setParameter("terminated", said.isTerminated())
            .setParameter("version", said.version())
            .executeUpdate()
        == 1;
  }

  /** Nothing changes about the contract and its people until the transaction ends. */
  void lock(String contract) {
    database
        .createNativeQuery(
            "select 1 from terminal_contract where contract = :contract for update", Integer.class)
        .setParameter("contract", contract)
        .getResultList();
  }

  /** Whether a known contract's inventory was not told as late as this before. */
  boolean keepInventory(String contract, long version) {
    return database
            .createNativeMutationQuery(
                """
                update terminal_contract set inventory_version = :version
                 where contract = :contract and inventory_version < :version
                """)
            .setParameter("contract", contract)
            .setParameter("version", version)
            .executeUpdate()
        == 1;
  }

  /** The brand; empty while nothing was heard of the contract. */
  public Optional<String> service(String contract) {
    return database
        .createNativeQuery(
            "select service from terminal_contract where contract = :contract", String.class)
        .setParameter("contract", contract)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** Whether the contract is over; if not, it does not end before the transaction does. */
  public boolean isOver(String contract) {
    List<Boolean> found =
        database
            .createNativeQuery(
                "select terminated from terminal_contract where contract = :contract for share",
                Boolean.class)
            .setParameter("contract", contract)
            .getResultList();
    return found.contains(true);
  }
}

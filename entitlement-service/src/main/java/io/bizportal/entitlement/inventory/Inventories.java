package io.bizportal.entitlement.inventory;

import io.bizportal.entitlement.EntitlementProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The rows of inventories; whoever writes has locked the contract. */
@ApplicationScoped
public class Inventories {

  private final EntityManager database;

  Inventories(EntityManager database) {
    this.database = database;
  }

  /** What a contract has. */
  @Transactional
  public Inventory of(String contract) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                "select number, site_id, login_id from telephone_number"
                    + " where contract = :contract order by number",
                Tuple.class)
            .setParameter("contract", contract)
            .getResultList();
    List<String> names =
        database
            .createNativeQuery(
                "select option from contract_option where contract = :contract order by option",
                String.class)
            .setParameter("contract", contract)
            .getResultList();
    return new Inventory(
        names.stream().map(ContractOption::valueOf).toList(),
        rows.stream().map(Inventories::number).toList());
  }

  /** What other contracts have of these, of any company. */
  @Transactional
  public Taken taken(String contract, List<TelephoneNumber> wanted) {
    return new Taken(
        elsewhere("number", contract, column(wanted, TelephoneNumber::number)),
        elsewhere("login_id", contract, column(wanted, TelephoneNumber::loginId)));
  }

  /** Adds numbers, or changes what is said of them; nobody else has them. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(String contract, List<TelephoneNumber> added) {
    if (added.isEmpty()) {
      return;
    }
    // In one order everywhere, as those who add the same numbers wait for one another.
    List<TelephoneNumber> sorted =
        added.stream().sorted(Comparator.comparing(TelephoneNumber::number)).toList();
    if (write(contract, sorted) != sorted.size()) {
      // Another order took one since it was looked up.
      throw new ProblemException(EntitlementProblem.NUMBER_TAKEN);
    }
  }

  private int write(String contract, List<TelephoneNumber> sorted) {
    try {
      return database
          .createNativeQuery(
              """
                insert into telephone_number (number, contract, site_id, login_id)
                select number, :contract, site_id, login_id
                  from unnest(cast(:numbers as text[]), cast(:sites as text[]),
                              cast(:logins as text[])) as said (number, site_id, login_id)
                 order by number
                on conflict (number) do update
                   set site_id = excluded.site_id, login_id = excluded.login_id
                 where telephone_number.contract = excluded.contract""")
          .setParameter("contract", contract)
          .setParameter("numbers", column(sorted, TelephoneNumber::number))
          .setParameter("sites", column(sorted, TelephoneNumber::siteId))
          .setParameter("logins", column(sorted, TelephoneNumber::loginId))
          .executeUpdate();
    } catch (ConstraintViolationException e) {
      throw new ProblemException(EntitlementProblem.NUMBER_TAKEN);
    }
  }

  /** Takes numbers out of the contract; those it doesn't have stay where they are. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void remove(String contract, Collection<String> numbers) {
    if (!numbers.isEmpty()) {
      database
          .createNativeQuery(
              "delete from telephone_number"
                  + " where contract = :contract and number = any(cast(:numbers as text[]))")
          .setParameter("contract", contract)
          .setParameter("numbers", numbers.toArray(String[]::new))
          .executeUpdate();
    }
  }

  /** Makes these the contract's options, and no others. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void options(String contract, Collection<ContractOption> options) {
    String[] names = options.stream().map(Enum::name).toArray(String[]::new);
    database
        .createNativeQuery(
            "delete from contract_option"
                + " where contract = :contract and option <> all(cast(:options as text[]))")
        .setParameter("contract", contract)
        .setParameter("options", names)
        .executeUpdate();
    database
        .createNativeQuery(
            "insert into contract_option (contract, option)"
                + " select :contract, option from unnest(cast(:options as text[])) as option"
                + " on conflict do nothing")
        .setParameter("contract", contract)
        .setParameter("options", names)
        .executeUpdate();
  }

  /** Gives all numbers of a contract back. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void release(String contract) {
    database
        .createNativeQuery("delete from telephone_number where contract = :contract")
        .setParameter("contract", contract)
        .executeUpdate();
  }

  private Set<String> elsewhere(String column, String contract, @Nullable String[] wanted) {
    return wanted.length == 0
        ? Set.of()
        : Set.copyOf(
            database
                .createNativeQuery(
                    "select "
                        + column
                        + " from telephone_number where contract <> :contract and "
                        + column
                        + " = any(cast(:wanted as text[]))",
                    String.class)
                .setParameter("contract", contract)
                .setParameter("wanted", wanted)
                .getResultList());
  }

  private static TelephoneNumber number(Tuple row) {
    return new TelephoneNumber(
        row.get("number", String.class),
        row.get("site_id", String.class),
        row.get("login_id", String.class));
  }

  private static @Nullable String[] column(
      List<TelephoneNumber> numbers, Function<TelephoneNumber, @Nullable String> part) {
    return numbers.stream().map(part).toArray(String[]::new);
  }
}

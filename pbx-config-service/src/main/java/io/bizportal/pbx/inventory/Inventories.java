package io.bizportal.pbx.inventory;

import io.bizportal.pbx.inventory.InventorySaid.NumberSaid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The rows of contracts' inventories. */
@ApplicationScoped
public class Inventories {

  private final EntityManager database;

  Inventories(EntityManager database) {
    this.database = database;
  }

  /**
   * Makes this the contract's inventory, unless something newer was kept. The contract's row exists
   * and is locked by this until the transaction ends.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(String contract, InventorySaid said, long version) {
    int newer =
        database
            .createNativeQuery(
                """
                update contract set options = cast(:options as text[]), inventory_version = :version
                 where number = :contract and inventory_version < :version""")
            .setParameter("contract", contract)
            .setParameter("options", said.options().toArray(String[]::new))
            .setParameter("version", version)
            .executeUpdate();
    if (newer == 0) {
      return;
    }
    database
        .createNativeQuery(
            "delete from telephone_number"
                + " where contract = :contract and number <> all(cast(:numbers as text[]))")
        .setParameter("contract", contract)
        .setParameter("numbers", column(said.numbers(), NumberSaid::number))
        .executeUpdate();
    database
        .createNativeQuery(
            """
            insert into telephone_number (contract, number, site_id, login_id)
            select :contract, number, site_id, login_id
              from unnest(cast(:numbers as text[]), cast(:sites as text[]),
                          cast(:logins as text[])) as said (number, site_id, login_id)
            on conflict (contract, number) do update
               set site_id = excluded.site_id, login_id = excluded.login_id""")
        .setParameter("contract", contract)
        .setParameter("numbers", column(said.numbers(), NumberSaid::number))
        .setParameter("sites", column(said.numbers(), NumberSaid::siteId))
        .setParameter("logins", column(said.numbers(), NumberSaid::loginId))
        .executeUpdate();
  }

  /** The options of a contract; those this service doesn't know yet are left out. */
  @Transactional
  public Set<ContractOption> options(String contract) {
    List<String> names =
        database
            .createNativeQuery(
                "select unnest(options) from contract where number = :contract", String.class)
            .setParameter("contract", contract)
            .getResultList();
    Set<ContractOption> options = EnumSet.noneOf(ContractOption.class);
    Arrays.stream(ContractOption.values())
        .filter(option -> names.contains(option.name()))
        .forEach(options::add);
    return options;
  }

  /**
   * An IP Voice contract as one of the company's cloud PBX contracts sees it.
   *
   * @param numbers how many it has
   * @param registered how many of them the cloud PBX contract has as external numbers
   */
  @Schema(requiredProperties = {"contract", "numbers", "registered"})
  public record VoiceContract(
      String contract, @Nullable String siteName, long numbers, long registered) {}

  private static final String VOICE_CONTRACT =
      " c.company = :company and c.service = 'IP_VOICE'"
          + " and c.life_cycle is distinct from 'TERMINATED'";

  /** The company's IP Voice contracts that have numbers, in order. */
  @Transactional
  public List<VoiceContract> voiceContracts(String company, String cloudPbx, int most) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                "select c.number, c.site_name, count(*) as numbers, count(e.id) as registered"
                    + " from contract c join telephone_number n on n.contract = c.number"
                    + " left join external_number e"
                    + "   on e.contract = :cloudPbx and e.digits = n.number"
                    + " where"
                    + VOICE_CONTRACT
                    + " group by c.number, c.site_name order by c.number limit :most",
                Tuple.class)
            .setParameter("company", company)
            .setParameter("cloudPbx", cloudPbx)
            .setParameter("most", most)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new VoiceContract(
                    row.get("number", String.class),
                    row.get("site_name", String.class),
                    row.get("numbers", Number.class).longValue(),
                    row.get("registered", Number.class).longValue()))
        .toList();
  }

  /** Whether a contract is one of the company's for IP Voice. */
  @Transactional
  public boolean isVoiceContract(String company, String contract) {
    Tuple row =
        (Tuple)
            database
                .createNativeQuery(
                    "select count(*) as found from contract c where c.number = :contract and"
                        + VOICE_CONTRACT,
                    Tuple.class)
                .setParameter("company", company)
                .setParameter("contract", contract)
                .getSingleResult();
    return row.get("found", Number.class).longValue() == 1;
  }

  /** The numbers of one of the company's IP Voice contracts, in order. */
  @Transactional
  public List<String> numbers(String company, String contract) {
    return database
        .createNativeQuery(
            "select n.number from telephone_number n join contract c on c.number = n.contract"
                + " where n.contract = :contract and"
                + VOICE_CONTRACT
                + " order by n.number",
            String.class)
        .setParameter("company", company)
        .setParameter("contract", contract)
        .getResultList();
  }

  private static @Nullable String[] column(
      List<NumberSaid> numbers, Function<NumberSaid, @Nullable String> part) {
    return numbers.stream().map(part).toArray(String[]::new);
  }
}

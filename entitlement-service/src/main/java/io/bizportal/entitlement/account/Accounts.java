package io.bizportal.entitlement.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The accounts' rows. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {

  /** Whether an account of this company exists that is not deleted. */
  @Transactional
  public boolean belongs(UUID account, String company) {
    Account row = findById(account);
    return row != null && row.company.equals(company) && row.status != AccountStatus.DELETED;
  }

  /** The company of an account and what state it is in, unless it is deleted or unknown. */
  @Transactional
  public Optional<AccountStanding> standing(UUID account) {
    return findByIdOptional(account)
        .filter(row -> row.status != AccountStatus.DELETED)
        .map(row -> new AccountStanding(row.company, row.status));
  }

  /** The companies of those accounts that are known and not deleted. */
  @Transactional
  public Map<UUID, String> companies(Collection<UUID> accounts) {
    return accounts.isEmpty()
        ? Map.of()
        : list("id in ?1 and status <> ?2", accounts, AccountStatus.DELETED).stream()
            .collect(Collectors.toMap(row -> row.id, row -> row.company));
  }

  /** Makes an account known that identity-service just answered with; its events say more. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void introduceAdministrator(UUID account, String company) {
    insert(account, company, AccountStatus.INVITED, AccountRole.ADMINISTRATOR, 0);
  }

  @Nullable Account lock(UUID account) {
    return findById(account, LockModeType.PESSIMISTIC_WRITE);
  }

  boolean insert(
      UUID account, String company, AccountStatus status, AccountRole role, long version) {
    return getEntityManager()
            .createNativeQuery(
                """
                insert into account (id, company, status, role, version)
                values (:id, :company, :status, :role, :version) on conflict do nothing""")
            .setParameter("id", account)
            .setParameter("company", company)
            .setParameter("status", status.name())
            .setParameter("role", role.name())
            .setParameter("version", version)
            .executeUpdate()
        == 1;
  }
}

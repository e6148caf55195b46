package io.bizportal.identity.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The accounts that are not deleted. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {

  /** By identifier, whatever the company; never for a caller's identifier. */
  public Optional<Account> living(UUID id) {
    return find("id = ?1 and status <> ?2", id, AccountStatus.DELETED).firstResultOptional();
  }

  /** As {@link #living}, and nobody else changes it meanwhile. */
  public Optional<Account> livingForUpdate(UUID id) {
    return find("id = ?1 and status <> ?2", id, AccountStatus.DELETED)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Another company's account is as unknown as one that never was. */
  Optional<Account> ofCompany(String company, UUID id) {
    return find("company = ?1 and id = ?2 and status <> ?3", company, id, AccountStatus.DELETED)
        .firstResultOptional();
  }

  /** The account with this user ID. */
  public Optional<Account> byUserId(String entered) {
    return find(
            "email = ?1 and status <> ?2", EmailAddress.normalised(entered), AccountStatus.DELETED)
        .firstResultOptional();
  }

  /** Who is told what concerns the whole company. */
  public List<Account> reachableAdministrators(String company) {
    return list(
        "company = ?1 and role = ?2 and status in ?3 order by email",
        company,
        Role.ADMINISTRATOR,
        List.of(AccountStatus.INVITED, AccountStatus.ACTIVE, AccountStatus.LOCKED));
  }

  List<Account> page(String company, List<String> patterns, String afterEmail, int limit) {
    Map<String, Object> parameters = filter(company, patterns);
    parameters.put("after", afterEmail);
    return find(where(patterns) + " and email > :after order by email", parameters)
        .range(0, limit - 1)
        .list();
  }

  long count(String company, List<String> patterns) {
    return count(where(patterns), filter(company, patterns));
  }

  private static String where(List<String> patterns) {
    StringBuilder query = new StringBuilder("company = :company and status <> :deleted");
    for (int i = 0; i < patterns.size(); i++) {
      query.append(" and searchText like :term").append(i).append(" escape '!'");
    }
    return query.toString();
  }

  private static Map<String, Object> filter(String company, List<String> patterns) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("company", company);
    parameters.put("deleted", AccountStatus.DELETED);
    for (int i = 0; i < patterns.size(); i++) {
      parameters.put("term" + i, patterns.get(i));
    }
    return parameters;
  }
}

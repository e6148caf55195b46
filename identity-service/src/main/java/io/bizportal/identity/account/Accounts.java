package io.bizportal.identity.account;

import io.bizportal.identity.IdentityProblem;
import io.bizportal.kit.page.SortedPart;
import io.bizportal.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;

/** The accounts that are not deleted. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {

  private static final String ONE_PER_ADDRESS = "account_email";

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

  /** Names by these IDs, as far as they are the company's accounts and not deleted. */
  public Map<UUID, String> names(String company, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : find("company = ?1 and id in ?2 and status <> ?3", company, ids, AccountStatus.DELETED)
            .stream()
            .collect(Collectors.toMap(Account::id, account -> account.name));
  }

  /** As {@link #ofCompany}, and nobody else changes it meanwhile. */
  Optional<Account> ofCompanyForUpdate(String company, UUID id) {
    return find("company = ?1 and id = ?2 and status <> ?3", company, id, AccountStatus.DELETED)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Until the transaction ends, nobody else who asks for it goes on. */
  void lockCompany(String company) {
    getEntityManager()
        .createNativeQuery("select 1 from company where id = :company for update", Integer.class)
        .setParameter("company", company)
        .getSingleResult();
  }

  List<Account> otherAdministrators(Account than) {
    return list(
        "company = ?1 and role = ?2 and id <> ?3 and status <> ?4",
        than.company,
        Role.ADMINISTRATOR,
        than.id,
        AccountStatus.DELETED);
  }

  /**
   * Writes, and refuses with 409 an address that somebody else has.
   *
   * @param at JSON pointer of the object the address stands in
   */
  void flushUniqueAddress(String at) {
    try {
      flush();
    } catch (ConstraintViolationException e) {
      if (ONE_PER_ADDRESS.equals(e.getConstraintName())) {
        throw new ProblemException(IdentityProblem.EMAIL_TAKEN)
            .withField(
                at + "/email",
                "email-taken",
                "このメールアドレスはすでに使われています",
                "This e-mail address is already in use");
      }
      throw e;
    }
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

  List<Account> page(String company, List<String> patterns, SortedPart<AccountField> part) {
    NativeQuery<Account> query =
        getSession().createNativeQuery(listed(patterns, part), Account.class);
    filter(company, patterns).forEach(query::setParameter);
    part.bind(query::setParameter);
    return query.getResultList();
  }

  static String listed(List<String> patterns, SortedPart<AccountField> part) {
    return "select *"
        + matching(patterns)
        + part.andAfter()
        + " order by "
        + part.order()
        + " limit :most";
  }

  /** Some of those who have a password, of all companies, in the order of their identifiers. */
  public List<UUID> registered(UUID after, int most) {
    return getEntityManager()
        .createQuery(
            "select id from Account where id > :after and registeredAt is not null"
                + " and status <> :deleted order by id",
            UUID.class)
        .setParameter("after", after)
        .setParameter("deleted", AccountStatus.DELETED)
        .setMaxResults(most)
        .getResultList();
  }

  /** Who can't sign in for now, because of failed tries (A9). */
  Set<UUID> blocked(Collection<UUID> accounts, Instant now) {
    return accounts.isEmpty()
        ? Set.of()
        : Set.copyOf(
            getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                    """
                    select account from otp_guard
                     where account in (:ids) and blocked_until > :now
                    union
                    select account from password_lock
                     where account in (:ids) and locked_until > :now
                    """,
                    UUID.class)
                .setParameterList("ids", accounts)
                .setParameter("now", now)
                .getResultList());
  }

  /** The base contracts whose admin IDs an account has linked (C11). */
  List<LinkedContract> linkedContracts(UUID account) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            """
            select u.contract, l.linked_at
              from admin_id_link l join terminal_user u on u.id = l.admin_id
             where l.account = :account order by u.contract
            """,
            Object[].class)
        .addScalar("contract", StandardBasicTypes.STRING)
        .addScalar("linked_at", StandardBasicTypes.INSTANT)
        .setParameter("account", account)
        .getResultList()
        .stream()
        .map(row -> new LinkedContract((String) row[0], (Instant) row[1]))
        .toList();
  }

  /** Who has a browser that goes without the second factor for now (B4). */
  Set<UUID> skipping(Collection<UUID> accounts, Instant now) {
    return accounts.isEmpty()
        ? Set.of()
        : Set.copyOf(
            getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                    """
                    select distinct b.account
                      from trusted_browser b
                      join account a on a.id = b.account
                      join company_policy p on p.company = a.company
                     where b.account in (:ids) and b.expires_at > :now
                       and b.created_at > cast(:now as timestamptz) - make_interval(days => p.skip_days)
                    """,
                    UUID.class)
                .setParameterList("ids", accounts)
                .setParameter("now", now)
                .getResultList());
  }

  long count(String company, List<String> patterns) {
    NativeQuery<Long> query =
        getSession().createNativeQuery("select count(*)" + matching(patterns), Long.class);
    filter(company, patterns).forEach(query::setParameter);
    return query.getSingleResult();
  }

  /** Who is deleted is left out by a literal: the indexes are without them. */
  private static String matching(List<String> patterns) {
    StringBuilder query =
        new StringBuilder(" from account where company = :company and status <> 'DELETED'");
    for (int i = 0; i < patterns.size(); i++) {
      query.append(" and search_text like :term").append(i).append(" escape '!'");
    }
    return query.toString();
  }

  private static Map<String, Object> filter(String company, List<String> patterns) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("company", company);
    for (int i = 0; i < patterns.size(); i++) {
      parameters.put("term" + i, patterns.get(i));
    }
    return parameters;
  }
}

package io.bizportal.identity.terminal;

import io.bizportal.identity.account.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/** Table {@code terminal_user}. */
@ApplicationScoped
public class TerminalUsers {

  static final String COLUMNS =
      "id, kind, contract, company, number, login_id, mfa, mail_address, password_set_at,"
          + " settings_version, version";

  private final Session database;
  private final Clock clock;

  TerminalUsers(Session database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Of this contract and no other; nobody else changes him until the transaction ends. */
  public Optional<TerminalUser> lock(String contract, UUID id) {
    return read(
            "select "
                + COLUMNS
                + " from terminal_user"
                + " where contract = :contract and id = :id for update")
        .setParameter("contract", contract)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .map(TerminalUsers::user)
        .findFirst();
  }

  /** The same, of whatever contract: for somebody who signs in himself. */
  Optional<TerminalUser> lock(UUID id) {
    return read("select " + COLUMNS + " from terminal_user where id = :id for update")
        .setParameter("id", id)
        .getResultList()
        .stream()
        .map(TerminalUsers::user)
        .findFirst();
  }

  /** Of whatever contract: for somebody who signs in himself. */
  public Optional<TerminalUser> find(UUID id) {
    return read("select " + COLUMNS + " from terminal_user where id = :id")
        .setParameter("id", id)
        .getResultList()
        .stream()
        .map(TerminalUsers::user)
        .findFirst();
  }

  /** All of a contract; nobody else changes them until the transaction ends. */
  List<TerminalUser> lockAll(String contract) {
    return read(
            "select "
                + COLUMNS
                + " from terminal_user where contract = :contract order by id for update")
        .setParameter("contract", contract)
        .getResultList()
        .stream()
        .map(TerminalUsers::user)
        .toList();
  }

  /** Of this contract and no other. */
  Optional<TerminalUser> find(String contract, UUID id) {
    return read("select " + COLUMNS + " from terminal_user where contract = :contract and id = :id")
        .setParameter("contract", contract)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .map(TerminalUsers::user)
        .findFirst();
  }

  /** Those of these that are a company's admin IDs. */
  public List<TerminalUser> adminIds(String company, Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : read(
                "select "
                    + COLUMNS
                    + " from terminal_user"
                    + " where id in (:ids) and company = :company and kind = 'ADMIN_ID'")
            .setParameterList("ids", ids)
            .setParameter("company", company)
            .getResultList()
            .stream()
            .map(TerminalUsers::user)
            .toList();
  }

  /** Those of these, of whatever contract, who have a password. */
  public List<TerminalUser> withPassword(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : read(
                "select "
                    + COLUMNS
                    + " from terminal_user"
                    + " where id in (:ids) and password_set_at is not null")
            .setParameterList("ids", ids)
            .getResultList()
            .stream()
            .map(TerminalUsers::user)
            .toList();
  }

  /** Some of all who have a password, in the order of their identifiers. */
  public List<UUID> withPassword(UUID after, int most) {
    return database
        .createNativeQuery(
            "select id from terminal_user where id > :after and password_set_at is not null"
                + " order by id limit :most",
            UUID.class)
        .setParameter("after", after)
        .setParameter("most", most)
        .getResultList();
  }

  /** Everybody of a kind, whom nobody else changes until the transaction ends. */
  List<TerminalUser> ofKind(String contract, TerminalKind kind) {
    return read(
            "select "
                + COLUMNS
                + " from terminal_user where contract = :contract and kind = :kind for update")
        .setParameter("contract", contract)
        .setParameter("kind", kind.name())
        .getResultList()
        .stream()
        .map(TerminalUsers::user)
        .toList();
  }

  void add(TerminalUser user) {
    database
        .createNativeMutationQuery(
            """
            insert into terminal_user (id, kind, contract, company, number, login_id, mfa, mail_address,
              settings_version, version, created_at, updated_at)
            values (:id, :kind, :contract, :company, :number, :login, :mfa, :mail,
              :settings, :version, :now, :now)
            """)
        .setParameter("id", user.id())
        .setParameter("kind", user.kind().name())
        .setParameter("contract", user.contract())
        .setParameter("company", user.company())
        .setParameter("number", user.number())
        .setParameter("login", user.loginId())
        .setParameter("mfa", user.mfa())
        .setParameter("mail", mail(user), String.class)
        .setParameter("settings", user.settingsVersion())
        .setParameter("version", user.version())
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  public void put(TerminalUser user) {
    database
        .createNativeMutationQuery(
            """
            update terminal_user
               set number = :number, mfa = :mfa, mail_address = :mail,
                 password_set_at = :password, settings_version = :settings,
                 version = :version, updated_at = :now
             where id = :id
            """)
        .setParameter("id", user.id())
        .setParameter("number", user.number())
        .setParameter("mfa", user.mfa())
        .setParameter("mail", mail(user), String.class)
        .setParameter("password", user.passwordSetAt(), Instant.class)
        .setParameter("settings", user.settingsVersion())
        .setParameter("version", user.version())
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  /** Who was there is nobody any more. */
  Optional<TerminalUser> remove(String contract, UUID id) {
    return read(
            "delete from terminal_user where contract = :contract and id = :id returning "
                + COLUMNS)
        .setParameter("contract", contract)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .map(TerminalUsers::user)
        .findFirst();
  }

  List<TerminalUser> removeAll(String contract) {
    return read("delete from terminal_user where contract = :contract returning " + COLUMNS)
        .setParameter("contract", contract)
        .getResultList()
        .stream()
        .map(TerminalUsers::user)
        .toList();
  }

  private NativeQuery<Object[]> read(String sql) {
    return columns(database.createNativeQuery(sql, Object[].class));
  }

  /** Of a query that has them all; {@link #user} reads them, were they not alone. */
  static NativeQuery<Object[]> columns(NativeQuery<Object[]> query) {
    return query
        .addScalar("id", StandardBasicTypes.UUID)
        .addScalar("kind", StandardBasicTypes.STRING)
        .addScalar("contract", StandardBasicTypes.STRING)
        .addScalar("company", StandardBasicTypes.STRING)
        .addScalar("number", StandardBasicTypes.STRING)
        .addScalar("login_id", StandardBasicTypes.STRING)
        .addScalar("mfa", StandardBasicTypes.BOOLEAN)
        .addScalar("mail_address", StandardBasicTypes.STRING)
        .addScalar("password_set_at", StandardBasicTypes.INSTANT)
        .addScalar("settings_version", StandardBasicTypes.LONG)
        .addScalar("version", StandardBasicTypes.LONG);
  }

  private static @Nullable String mail(TerminalUser user) {
    return user.mailAddress() == null ? null : user.mailAddress().value();
  }

  static TerminalUser user(Object[] row) {
    return new TerminalUser(
        (UUID) row[0],
        TerminalKind.valueOf((String) row[1]),
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (Boolean) row[6],
        row[7] == null ? null : new EmailAddress((String) row[7]),
        (Instant) row[8],
        (Long) row[9],
        (Long) row[10]);
  }
}

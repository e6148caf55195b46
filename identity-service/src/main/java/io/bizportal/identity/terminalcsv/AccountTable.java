package io.bizportal.identity.terminalcsv;

import io.bizportal.identity.account.EmailAddress;
import io.bizportal.identity.password.JudgePassword;
import io.bizportal.identity.terminal.MandatoryMfa;
import io.bizportal.identity.terminal.TerminalKind;
import io.bizportal.kit.table.Cells;
import io.bizportal.kit.table.Column;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Existing;
import io.bizportal.kit.table.Faults;
import io.bizportal.kit.table.FileKind;
import io.bizportal.kit.table.Importer;
import io.bizportal.kit.table.Progress;
import io.bizportal.kit.table.ReadSettings;
import io.bizportal.kit.table.RowFaults;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A contract's terminal users. A row is told by its login ID, whatever its case. */
@Singleton
class AccountTable implements FileKind<AccountRow> {

  static final String FAMILY = "accounts";

  private static final ReadSettings READ =
      new ReadSettings(
          """
          select u.id, u.kind, u.number, u.login_id, u.mfa, u.mail_address, coalesce(c.name, '')
            from terminal_user u
            left join company c on c.id = u.company""",
          "u",
          "u.number, u.id");

  private final MandatoryMfa mandatory;
  private final JudgePassword rule;
  private final WriteAccounts write;

  AccountTable(MandatoryMfa mandatory, JudgePassword rule, WriteAccounts write) {
    this.mandatory = mandatory;
    this.rule = rule;
    this.write = write;
  }

  @Override
  public String family() {
    return FAMILY;
  }

  @Override
  public String name() {
    return "accounts";
  }

  @Override
  public String ja() {
    return "アカウント一括設定";
  }

  @Override
  public String en() {
    return "Accounts";
  }

  @Override
  public List<Column> columns() {
    return AccountColumns.ALL;
  }

  /** Who has an extension stays as long as it does. */
  @Override
  public boolean mayReplace() {
    return false;
  }

  @Override
  public List<@Nullable String> cells(AccountRow row, boolean english) {
    return AccountColumns.cells(row, english);
  }

  @Override
  public void each(Connection connection, String contract, Consumer<Existing<AccountRow>> taker)
      throws SQLException {
    READ.all(connection, contract, reader(contract), taker);
  }

  @Override
  public void each(
      Connection connection, String contract, List<UUID> ids, Consumer<Existing<AccountRow>> taker)
      throws SQLException {
    READ.some(connection, contract, ids, reader(contract), taker);
  }

  private ReadSettings.Reader<AccountRow> reader(String contract) {
    boolean must = mandatory.holds(contract);
    return row -> existing(row, must);
  }

  private static Existing<AccountRow> existing(ResultSet row, boolean must) throws SQLException {
    String loginId = row.getString(4);
    String address = row.getString(6);
    return new Existing<>(
        row.getObject(1, UUID.class),
        keyOf(loginId),
        new AccountRow(
            TerminalKind.valueOf(row.getString(2)),
            row.getString(3),
            loginId,
            row.getBoolean(5) || must,
            address == null ? null : new EmailAddress(address),
            null,
            new AccountRow.Rules(must, row.getString(7))));
  }

  private static String keyOf(String loginId) {
    return loginId.toLowerCase(Locale.ROOT);
  }

  @Override
  public Optional<String> key(Cells cells) {
    return Optional.of(keyOf(cells.text("loginId"))).filter(key -> !key.isEmpty());
  }

  @Override
  public @Nullable AccountRow read(Cells cells, @Nullable AccountRow existing, RowFaults faults) {
    if (existing == null) {
      faults.add(
          "loginId", "unknown-login-id", "この契約にないログインIDです", "This contract has no such login ID");
      return null;
    }
    return new ReadAccount(rule, cells, existing, faults).read();
  }

  @Override
  public void check(
      Connection connection, String contract, Comparison<AccountRow> comparison, Faults faults) {
    // Rows don't depend on each other.
  }

  @Override
  public Optional<UUID> write(
      Connection connection,
      Importer by,
      Comparison<AccountRow> comparison,
      Map<Long, String> hashes,
      Progress progress)
      throws SQLException {
    write.write(connection, by, comparison, progress);
    return Optional.empty();
  }
}

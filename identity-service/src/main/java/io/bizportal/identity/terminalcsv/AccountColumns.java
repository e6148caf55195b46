package io.bizportal.identity.terminalcsv;

import io.bizportal.identity.terminal.TerminalKind;
import io.bizportal.kit.table.Column;
import io.bizportal.kit.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of the accounts' table, and what their cells are called. */
final class AccountColumns {

  static final Words<TerminalKind> KINDS =
      Words.of(
          Map.entry(TerminalKind.EXTENSION, List.of("内線", "Extension")),
          Map.entry(TerminalKind.LOGIN_ID, List.of("ログインID", "Login ID")),
          Map.entry(TerminalKind.ADMIN_ID, List.of("管理者ID", "Admin ID")));

  static final Words<Boolean> ON_OR_OFF =
      Words.of(
          Map.entry(true, List.of("ON", "ON", "オン", "有効")),
          Map.entry(false, List.of("OFF", "OFF", "オフ", "無効")));

  static final List<Column> ALL =
      List.of(
          Column.of("kind", "種別", "Kind", "書き出し用。ここでは変更できません", "For reading: can’t be changed here")
              .like("内線"),
          Column.of(
                  "number",
                  "内線番号",
                  "Extension number",
                  "書き出し用。ここでは変更できません",
                  "For reading: can’t be changed here")
              .also("内線", "番号", "Number")
              .holding(Column.Form.DIGITS)
              .like("20200"),
          Column.of(
                  "loginId",
                  "ログインID",
                  "Login ID",
                  "どのアカウントかを示します。変更できません",
                  "Tells which account it is; can’t be changed")
              .also("ユーザID", "User ID")
              .needed()
              .like("n100000001-20200"),
          Column.of(
                  "mfa",
                  "MFA",
                  "MFA",
                  "ONまたはOFF。必須になった後はONのみ。空欄は変更なし",
                  "ON or OFF; only ON once it is mandatory; empty: as it is")
              .also("二段階認証", "Second factor")
              .like("ON"),
          Column.of(
                  "mailAddress",
                  "メールアドレス",
                  "Mail address",
                  "一部を伏せて書き出します。伏せたままの値と空欄は変更なし",
                  "Written with most of it left out; left like that or empty: as it is")
              .also("MFAメールアドレス", "E-mail", "Email", "E-mail address")
              .holding(Column.Form.ADDRESS)
              .like("yamada@example.com"),
          Column.of(
                  "newPassword",
                  "新しいパスワード",
                  "New password",
                  "書き出しません。空欄は変更なし。前後の空白と、先頭の「'」1つは取り除かれます",
                  "Never written; empty: as it is. Blanks around it and one apostrophe before it are"
                      + " taken off")
              .also("パスワード", "Password")
              .holding(Column.Form.SECRET));

  private AccountColumns() {}

  static List<@Nullable String> cells(AccountRow row, boolean english) {
    List<@Nullable String> cells = new ArrayList<>();
    cells.add(KINDS.write(row.kind(), english));
    cells.add(row.number());
    cells.add(row.loginId());
    cells.add(ON_OR_OFF.write(row.mfa(), english));
    cells.add(row.mailAddress() == null ? null : row.mailAddress().value());
    cells.add(row.newPassword() == null ? null : Column.MASK);
    return cells;
  }
}

package io.bizportal.identity.terminalcsv;

import io.bizportal.identity.account.EmailAddress;
import io.bizportal.identity.password.JudgePassword;
import io.bizportal.identity.password.PasswordFault;
import io.bizportal.kit.mail.MaskedAddress;
import io.bizportal.kit.table.Cells;
import io.bizportal.kit.table.RowFaults;
import org.jspecify.annotations.Nullable;

/** Reads one row beside the account as it is. */
record ReadAccount(JudgePassword rule, Cells cells, AccountRow existing, RowFaults faults) {

  /** What stands in an address that was written with most of it left out. */
  private static final String LEFT_OUT = "***";

  AccountRow read() {
    fixed();
    return new AccountRow(
        existing.kind(),
        existing.number(),
        existing.loginId(),
        mfa(),
        address(),
        password(),
        existing.rules());
  }

  private void fixed() {
    AccountColumns.KINDS
        .read(cells, "kind", faults)
        .filter(kind -> kind != existing.kind())
        .ifPresent(kind -> notHere("kind"));
    if (cells.says("number") && !cells.text("number").equals(existing.number())) {
      notHere("number");
    }
  }

  private void notHere(String field) {
    faults.add(
        field,
        "not-changeable",
        "ここでは変更できません。書き出した値のままにしてください",
        "Can’t be changed here: leave it as it was exported");
  }

  private boolean mfa() {
    boolean on = AccountColumns.ON_OR_OFF.read(cells, "mfa", faults).orElse(existing.mfa());
    if (!on && existing.rules().mfaMandatory()) {
      faults.add("mfa", "mfa-mandatory", "二段階認証は必須です", "The second factor is mandatory");
    }
    return on;
  }

  private @Nullable EmailAddress address() {
    String cell = cells.text("mailAddress");
    EmailAddress known = existing.mailAddress();
    if (cell.isEmpty() || (known != null && cell.equals(masked(known)))) {
      return known;
    }
    if (cell.contains(LEFT_OUT)) {
      faults.add(
          "mailAddress",
          "masked-address",
          "伏せられたメールアドレスは登録できません。全体を入力するか、空欄にしてください",
          "Most of the address is left out: enter all of it, or leave the cell empty");
      return known;
    }
    return EmailAddress.parse(cell)
        .orElseGet(
            () -> {
              faults.add(
                  "mailAddress",
                  "invalid-email",
                  "メールアドレスの形式が正しくありません",
                  "This is not a mail address");
              return known;
            });
  }

  private static String masked(EmailAddress address) {
    return MaskedAddress.of(address.value()).value();
  }

  private @Nullable String password() {
    String cell = cells.text("newPassword");
    if (cell.isEmpty()) {
      return null;
    }
    for (PasswordFault fault :
        rule.faults(cell, existing.loginId(), existing.rules().companyName())) {
      faults.add("newPassword", fault.code(), fault.ja(), fault.en());
    }
    return cell;
  }
}

package io.bizportal.identity.account;

import io.bizportal.identity.mail.MailLanguage;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What an administrator says of a user from now on (A8). */
record ChangeAccount(
    @NotNull String name,
    @NotNull String email,
    @NotNull String telephone,
    @NotNull Role role,
    @NotNull SecondFactor secondFactor,
    @NotNull MailLanguage mailLanguage,
    @NotNull String timeZone,
    @Nullable @Size(max = 100) @Pattern(regexp = CreateAccount.PRINTABLE) String title,
    @Nullable @Size(max = 24) @Pattern(regexp = CreateAccount.PRINTABLE) String mobile,
    @Nullable @Size(max = 1000) @Pattern(regexp = CreateAccount.PRINTABLE_LINES) String comment,
    @Nullable Boolean thresholdMail) {

  Contact contact() {
    return Contact.of("", name, email, telephone, mailLanguage, timeZone);
  }

  void describe(Account account) {
    account.role = role;
    account.secondFactor = secondFactor;
    account.title = title;
    account.mobile = mobile;
    account.comment = comment;
    account.thresholdMail = Boolean.TRUE.equals(thresholdMail);
  }
}

package io.bizportal.identity.account;

import io.bizportal.identity.mail.MailLanguage;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an administrator says of a new user (A8). */
record CreateAccount(
    @NotNull String name,
    @NotNull String email,
    @NotNull String telephone,
    @NotNull Role role,
    @NotNull SecondFactor secondFactor,
    @NotNull MailLanguage mailLanguage,
    @NotNull String timeZone,
    @Nullable @Size(max = 100) @Pattern(regexp = PRINTABLE) String title,
    @Nullable @Size(max = 24) @Pattern(regexp = PRINTABLE) String mobile,
    @Nullable @Size(max = 1000) @Pattern(regexp = PRINTABLE_LINES) String comment,
    @Nullable Boolean thresholdMail,
    @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = "G[0-9]{7}") String> groups) {

  static final String PRINTABLE = "[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]*";
  static final String PRINTABLE_LINES = "([^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]|\\r?\\n)*";

  Contact contact() {
    return Contact.of("", name, email, telephone, mailLanguage, timeZone);
  }

  List<String> initialGroups() {
    return groups == null ? List.of() : groups.stream().distinct().toList();
  }

  void describe(Account account) {
    account.secondFactor = secondFactor;
    account.title = title;
    account.mobile = mobile;
    account.comment = comment;
    account.thresholdMail = Boolean.TRUE.equals(thresholdMail);
  }
}

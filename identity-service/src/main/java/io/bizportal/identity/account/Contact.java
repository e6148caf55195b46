package io.bizportal.identity.account;

import io.bizportal.identity.mail.MailLanguage;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who a person is and how he is reached; valid by construction. */
public record Contact(
    String name, EmailAddress email, String telephone, MailLanguage mailLanguage, ZoneId timeZone) {

  private static final int LONGEST_NAME = 100;
  private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9() -]{10,24}");
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cn}]");

  /**
   * Refuses with all faults at once.
   *
   * @param at JSON pointer of the object the fields stand in
   */
  public static Contact of(
      String at,
      String name,
      String email,
      String telephone,
      MailLanguage mailLanguage,
      String timeZone) {
    ProblemException faults = new ProblemException(CommonProblem.VALIDATION);
    boolean faulty = false;
    String printedName = name.strip();
    if (!isPrintable(printedName) || printedName.isEmpty() || printedName.length() > LONGEST_NAME) {
      faulty = true;
      faults.withField(
          at + "/name",
          "name-invalid",
          "氏名は100文字以内の文字で入力してください",
          "Enter a name of up to 100 printable characters");
    }
    Optional<EmailAddress> address = EmailAddress.parse(email);
    if (address.isEmpty()) {
      faulty = true;
      faults.withField(
          at + "/email", "email-invalid", "メールアドレスの形式が正しくありません", "This is not an e-mail address");
    }
    String number = Normalizer.normalize(telephone, Normalizer.Form.NFKC).strip();
    if (!isTelephone(number)) {
      faulty = true;
      faults.withField(
          at + "/telephone",
          "telephone-invalid",
          "電話番号は10桁以上15桁以内の数字で入力してください",
          "Enter a telephone number of 10 to 15 digits");
    }
    if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
      faulty = true;
      faults.withField(
          at + "/timeZone", "time-zone-unknown", "タイムゾーンが正しくありません", "This time zone is not known");
    }
    if (faulty) {
      throw faults;
    }
    return new Contact(
        printedName, address.orElseThrow(), number, mailLanguage, ZoneId.of(timeZone));
  }

  /** Nothing in it that could end a line or hide. */
  static boolean isPrintable(String text) {
    return !UNPRINTABLE.matcher(text).find();
  }

  static boolean isTelephone(String number) {
    long digits = number.chars().filter(c -> c >= '0' && c <= '9').count();
    return TELEPHONE.matcher(number).matches() && digits >= 10 && digits <= 15;
  }
}

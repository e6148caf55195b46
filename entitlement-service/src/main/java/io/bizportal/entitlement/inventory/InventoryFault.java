package io.bizportal.entitlement.inventory;

import io.bizportal.kit.problem.ProblemCode;
import io.bizportal.kit.problem.ProblemException;
import java.util.List;

/** What may be wrong with an inventory, and where in it. */
public enum InventoryFault {
  SERVICE(
      "inventory-unexpected",
      "このサービスの契約には電話番号とオプションを登録できません",
      "Contracts of this service have no numbers and options"),
  OPTION(
      "option-unexpected", "このサービスにはないオプションです", "The service of this contract has no such option"),
  TWICE("number-twice", "同じ電話番号が二度あります", "This telephone number is there twice"),
  LOGIN_ID_TWICE("login-id-twice", "同じログインIDが二度あります", "This login ID is there twice"),
  LOGIN_ID_MISSING(
      "login-id-missing",
      "ドットフォンオフィスの電話番号にはログインIDが必要です",
      "A Dotphone Office number needs its login ID"),
  LOGIN_ID_UNEXPECTED(
      "login-id-unexpected",
      "ログインIDはドットフォンオフィスの電話番号だけのものです",
      "Only Dotphone Office numbers have a login ID"),
  SITE_ID_UNEXPECTED(
      "site-id-unexpected", "拠点IDはIP Voiceの電話番号だけのものです", "Only IP Voice numbers have a site ID"),
  NOT_IP_PHONE(
      "ip-phone-number-needed",
      "ドットフォンオフィスの電話番号は050から始まる11桁です",
      "Dotphone Office numbers start with 050 and have 11 digits"),
  TOO_MANY(
      "too-many-numbers",
      "1つの契約に登録できる電話番号は10,000件までです",
      "A contract takes 10,000 telephone numbers at most"),
  NUMBER_TAKEN(
      "telephone-number-taken",
      "この電話番号は別の契約で使われています",
      "Another contract has this telephone number"),
  LOGIN_ID_TAKEN("login-id-taken", "このログインIDはすでに使われています", "This login ID is in use already");

  private static final int MOST_TOLD = 100;

  private final String code;
  private final String japanese;
  private final String english;

  InventoryFault(String code, String japanese, String english) {
    this.code = code;
    this.japanese = japanese;
    this.english = english;
  }

  /** A fault and its place, as a JSON pointer within what was checked. */
  public record Found(String pointer, InventoryFault fault) {}

  /** Refuses if anything was found; tells enough to see what is wrong, however much is. */
  public static void refuse(ProblemCode problem, List<Found> found) {
    if (!found.isEmpty()) {
      ProblemException refusal = new ProblemException(problem);
      found.stream()
          .limit(MOST_TOLD)
          .forEach(
              one ->
                  refusal.withField(
                      one.pointer, one.fault.code, one.fault.japanese, one.fault.english));
      throw refusal;
    }
  }
}

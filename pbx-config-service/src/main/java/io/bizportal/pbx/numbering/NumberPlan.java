package io.bizportal.pbx.numbering;

import java.util.List;

/** The Japanese number plan, read from the first digits. */
public final class NumberPlan {

  /** What a string of digits is. */
  public sealed interface Reading {}

  /** A subscriber who can be called from anywhere. */
  public record Subscriber(NumberKind kind, String digits) implements Reading {}

  /** Not a subscriber's number, and why. */
  public record Refused(Refusal reason) implements Reading {}

  /** Why digits are not a subscriber's number. */
  public enum Refusal {
    EMERGENCY("emergency-number", "緊急通報用の番号は指定できません", "Emergency numbers can't be used"),
    SPECIAL_SERVICE(
        "special-number", "1から始まる特番は指定できません", "Special numbers starting with 1 can't be used"),
    INTERNATIONAL("international-number", "国際電話番号は指定できません", "International numbers can't be used"),
    CARRIER_PREFIX(
        "carrier-prefix", "電話会社の識別番号は付けられません", "Carrier selection prefixes can't be used"),
    UNASSIGNED("unassigned-number", "使われていない番号帯です", "No such numbers are in use"),
    WRONG_LENGTH("wrong-length", "番号の桁数が正しくありません", "The number has the wrong length"),
    NO_AREA_CODE("no-area-code", "市外局番から（0から）入力してください", "Start with the area code (with 0)");

    private final String code;
    private final String ja;
    private final String en;

    Refusal(String code, String ja, String en) {
      this.code = code;
      this.ja = ja;
      this.en = en;
    }

    public String code() {
      return code;
    }

    public String ja() {
      return ja;
    }

    public String en() {
      return en;
    }
  }

  private record Range(String prefix, NumberKind kind, int length) {}

  /** In order: longer prefixes stand before the shorter ones they are part of. */
  private static final List<Range> RANGES =
      List.of(
          new Range("0120", NumberKind.FREE_PHONE, 10),
          new Range("0800", NumberKind.FREE_PHONE, 11),
          new Range("0570", NumberKind.NAVI_DIAL, 10),
          new Range("0990", NumberKind.PREMIUM, 10),
          new Range("0200", NumberKind.M2M, 14),
          new Range("020", NumberKind.M2M, 11),
          new Range("050", NumberKind.IP_PHONE, 11),
          new Range("060", NumberKind.MOBILE_060, 11),
          new Range("070", NumberKind.MOBILE, 11),
          new Range("080", NumberKind.MOBILE, 11),
          new Range("090", NumberKind.MOBILE, 11));

  /** Service ranges within 0AB0 that look geographic and are not. */
  private static final List<String> SERVICE_RANGES = List.of("0170", "0180", "0190", "0910");

  private static final List<String> EMERGENCY = List.of("110", "118", "119");

  private NumberPlan() {}

  /** Reads a string of digits. */
  public static Reading read(String digits) {
    if (digits.startsWith("1")) {
      return startingWithOne(digits);
    }
    if (!digits.startsWith("0")) {
      return new Refused(Refusal.NO_AREA_CODE);
    }
    if (digits.startsWith("010")) {
      return new Refused(Refusal.INTERNATIONAL);
    }
    if (digits.startsWith("00")) {
      return new Refused(Refusal.CARRIER_PREFIX);
    }
    for (Range range : RANGES) {
      if (digits.startsWith(range.prefix())) {
        return sized(range.kind(), digits, range.length());
      }
    }
    if (digits.startsWith("030")
        || digits.startsWith("040")
        || SERVICE_RANGES.stream().anyMatch(digits::startsWith)) {
      return new Refused(Refusal.UNASSIGNED);
    }
    return sized(NumberKind.GEOGRAPHIC, digits, 10);
  }

  /**
   * 184 and 186 set caller ID and 122 chooses the carrier for the number behind them; an emergency
   * number hidden behind one stays an emergency number.
   */
  private static Reading startingWithOne(String digits) {
    String rest = digits;
    while (rest.startsWith("184") || rest.startsWith("186") || rest.startsWith("122")) {
      rest = rest.substring(3);
    }
    boolean emergency = EMERGENCY.stream().anyMatch(rest::startsWith);
    return new Refused(emergency ? Refusal.EMERGENCY : Refusal.SPECIAL_SERVICE);
  }

  private static Reading sized(NumberKind kind, String digits, int length) {
    return digits.length() == length
        ? new Subscriber(kind, digits)
        : new Refused(Refusal.WRONG_LENGTH);
  }
}

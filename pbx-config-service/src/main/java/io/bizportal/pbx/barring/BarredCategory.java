package io.bizportal.pbx.barring;

import java.util.List;

/** A kind of destination that calls cost more to, or that is not for everybody. */
enum BarredCategory {
  /** 国際: 010, or a carrier's own prefix. */
  INTERNATIONAL("010"),
  /** 携帯; 0800 is toll-free. */
  MOBILE("060", "070", "080", "090"),
  /** 有料情報・ナビダイヤル */
  PREMIUM("0990", "0570"),
  /** 番号案内 */
  DIRECTORY_SERVICE("104");

  private static final String TOLL_FREE = "0800";

  private final List<String> prefixes;

  BarredCategory(String... prefixes) {
    this.prefixes = List.of(prefixes);
  }

  /**
   * By the first digits alone: a number with digits too many is connected all the same, and must
   * not get around this.
   */
  boolean covers(DialledNumber number) {
    if (number.foreign()) {
      return this == INTERNATIONAL;
    }
    return prefixes.stream().anyMatch(number.digits()::startsWith)
        && !number.digits().startsWith(TOLL_FREE);
  }
}

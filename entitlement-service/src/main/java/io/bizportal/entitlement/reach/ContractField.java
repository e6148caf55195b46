package io.bizportal.entitlement.reach;

import io.bizportal.kit.page.SortKey;
import io.bizportal.kit.page.SortedPart;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the list of contracts can be sorted by; ties are sorted by number, long texts by their
 * beginning.
 */
enum ContractField implements SortedPart.Field {
  NUMBER("number", List.of(SortKey.asItIs("c.number")), contract -> contract.number()),
  SERVICE("service", before(SortKey.text("c.service")), contract -> contract.service()),
  SITE_NAME("siteName", beginning("c.site_name"), contract -> beginningOf(contract.siteName())),
  GROUP_NUMBER(
      "groupNumber", beginning("c.group_number"), contract -> beginningOf(contract.groupNumber())),
  MEMO("memo", beginning("c.memo"), contract -> beginningOf(contract.memo())),
  OPERATING_STATUS(
      "operatingStatus",
      before(SortKey.text("c.operating_status")),
      contract -> contract.operatingStatus()),
  OPENING(
      "opening",
      before(
          new SortKey(
              "coalesce(c.activation_notice_on, c.desired_opening_date)", SortKey.Kind.DAY)),
      contract ->
          contract.activationNoticeOn() == null
              ? contract.desiredOpeningDate()
              : contract.activationNoticeOn());

  private static final int LONGEST = 100;

  private final String fieldName;
  private final List<SortKey> keys;
  private final Function<ListedContract, Object> value;

  ContractField(String fieldName, List<SortKey> keys, Function<ListedContract, Object> value) {
    this.fieldName = fieldName;
    this.keys = keys;
    this.value = value;
  }

  private static List<SortKey> before(SortKey key) {
    return List.of(key, SortKey.asItIs("c.number"));
  }

  private static List<SortKey> beginning(String column) {
    return before(SortKey.text("left(" + column + ", 100)"));
  }

  private static String beginningOf(@Nullable String text) {
    if (text == null) {
      return "";
    }
    boolean fits = text.codePointCount(0, text.length()) <= LONGEST;
    return fits ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST));
  }

  @Override
  public String fieldName() {
    return fieldName;
  }

  @Override
  public List<SortKey> keys() {
    return keys;
  }

  static String cursor(SortedPart<ContractField> part, ListedContract last) {
    ContractField by = part.sort().field();
    return by == NUMBER
        ? part.cursor(last.number())
        : part.cursor(by.value.apply(last), last.number());
  }
}

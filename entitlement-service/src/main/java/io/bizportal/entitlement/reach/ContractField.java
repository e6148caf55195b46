package io.bizportal.entitlement.reach;

import static io.bizportal.kit.page.KeyOf.asItIs;
import static io.bizportal.kit.page.KeyOf.text;

import io.bizportal.kit.page.KeyOf;
import io.bizportal.kit.page.RowField;
import io.bizportal.kit.page.RowOrder;
import io.bizportal.kit.page.SortKey;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the list of contracts can be sorted by; ties are sorted by number, long texts by their
 * beginning.
 */
enum ContractField implements RowField<ListedContract> {
  NUMBER("number"),
  SERVICE("service", text("c.service", contract -> contract.service().name())),
  SITE_NAME("siteName", beginning("c.site_name", ListedContract::siteName)),
  GROUP_NUMBER("groupNumber", beginning("c.group_number", ListedContract::groupNumber)),
  MEMO("memo", beginning("c.memo", ListedContract::memo)),
  OPERATING_STATUS(
      "operatingStatus", text("c.operating_status", contract -> contract.operatingStatus().name())),
  OPENING(
      "opening",
      new KeyOf<>(
          new SortKey("coalesce(c.activation_notice_on, c.desired_opening_date)", SortKey.Kind.DAY),
          contract ->
              contract.activationNoticeOn() == null
                  ? contract.desiredOpeningDate()
                  : contract.activationNoticeOn()));

  private static final int LONGEST = 100;

  private final RowOrder<ListedContract> order;

  @SafeVarargs
  ContractField(String fieldName, KeyOf<ListedContract>... keys) {
    this.order = RowOrder.of(fieldName, keys).then(asItIs("c.number", ListedContract::number));
  }

  private static KeyOf<ListedContract> beginning(
      String column, Function<ListedContract, @Nullable String> whole) {
    return text("left(" + column + ", 100)", contract -> beginningOf(whole.apply(contract)));
  }

  private static String beginningOf(@Nullable String text) {
    if (text == null) {
      return "";
    }
    boolean fits = text.codePointCount(0, text.length()) <= LONGEST;
    return fits ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST));
  }

  @Override
  public RowOrder<ListedContract> order() {
    return order;
  }
}

package io.bizportal.pbx.barring;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a profile bars, and whether that is so of a call. */
record Barring(Set<BarredCategory> categories, List<String> prefixes) {

  /** Why a call is barred: the category, or the prefix. */
  sealed interface Reason {
    record OfCategory(BarredCategory category) implements Reason {}

    record OfPrefix(String prefix) implements Reason {}
  }

  /**
   * Whether a call would be barred. Caller-ID and carrier prefixes (184, 186, 122, 00XY) change
   * nothing: what is behind them is barred, and an emergency call is not.
   *
   * @param dialled digits only
   */
  Optional<Reason> bars(String dialled) {
    DialledNumber number = DialledNumber.of(dialled);
    if (number.isInternal() || number.isEmergency()) {
      return Optional.empty();
    }
    Optional<Reason> category =
        categories.stream()
            .sorted()
            .filter(barred -> barred.covers(number))
            .map(barred -> (Reason) new Reason.OfCategory(barred))
            .findFirst();
    return category.isPresent()
        ? category
        : prefixes.stream()
            .filter(prefix -> dialled.startsWith(prefix) || number.digits().startsWith(prefix))
            .map(prefix -> (Reason) new Reason.OfPrefix(prefix))
            .findFirst();
  }
}

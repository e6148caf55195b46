package io.bizportal.pbx.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contract's inventory as {@code contract-changed} tells it: all of it. */
public record InventorySaid(List<String> options, List<NumberSaid> numbers) {

  /** One number, with the site or the login ID it belongs to. */
  public record NumberSaid(String number, @Nullable String siteId, @Nullable String loginId) {}
}

package io.bizportal.entitlement.catalogue;

import io.bizportal.entitlement.ServiceKind;
import java.util.List;

/** A service as the catalogue has it. */
public record CatalogueEntry(ServiceKind service, Category category, List<MenuEntry> menu) {

  public CatalogueEntry {
    menu = List.copyOf(menu);
  }

  public boolean hasSettingsSite() {
    return menu.contains(MenuEntry.SETTINGS);
  }
}

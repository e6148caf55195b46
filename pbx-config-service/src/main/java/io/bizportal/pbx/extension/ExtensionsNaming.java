package io.bizportal.pbx.extension;

import io.bizportal.pbx.extension.ExtensionUse.Use;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which extensions name something; enough of them to go and look. */
@ApplicationScoped
public class ExtensionsNaming {

  private static final int TOLD = 50;

  private final Extensions extensions;

  ExtensionsNaming(Extensions extensions) {
    this.extensions = extensions;
  }

  /** Those with a barring profile. */
  public List<Use> barredBy(String contract, String profile) {
    return uses("contract = ?1 and barringProfile = ?2", contract, profile);
  }

  /** Those that show a number to whom they call. */
  public List<Use> showing(String contract, String digits) {
    return uses(
        "contract = ?1 and (outgoingNumber = ?2 or notificationNumber = ?2)", contract, digits);
  }

  private List<Use> uses(String naming, Object... named) {
    return extensions
        .find(naming + " order by siteNumber, terminalNumber", named)
        .page(0, TOLD)
        .stream()
        .map(extension -> new Use(ExtensionState.RESOURCE, extension.id, extension.number()))
        .toList();
  }
}

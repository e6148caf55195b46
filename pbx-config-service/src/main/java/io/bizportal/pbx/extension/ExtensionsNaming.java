package io.bizportal.pbx.extension;

import io.bizportal.pbx.extension.ExtensionUse.Use;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which extensions name something; enough of them to go and look. */
@ApplicationScoped
public class ExtensionsNaming {

  private static final int TOLD = 50;

  private static final String SHOWING =
      """
      select digits, id, number from (
        select shown.*, row_number() over (
                 partition by digits order by site_number, terminal_number) as place
          from (
            select outgoing_number as digits, id, number, site_number, terminal_number
              from extension
             where contract = :contract and outgoing_number = any(cast(:digits as text[]))
            union
            select notification_number, id, number, site_number, terminal_number
              from extension
             where contract = :contract and notification_number = any(cast(:digits as text[]))
          ) as shown) as counted
       where place <= :told order by digits, place
      """;

  private final Extensions extensions;

  ExtensionsNaming(Extensions extensions) {
    this.extensions = extensions;
  }

  /** Those with a barring profile. */
  public List<Use> barredBy(String contract, String profile) {
    return uses("contract = ?1 and barringProfile = ?2", contract, profile);
  }

  /** Those that show some numbers to whom they call, by number. */
  public Map<String, List<Use>> showing(String contract, Collection<String> digits) {
    List<Tuple> rows =
        extensions
            .getEntityManager()
            .createNativeQuery(SHOWING, Tuple.class)
            .setParameter("contract", contract)
            .setParameter("digits", digits.toArray(String[]::new))
            .setParameter("told", TOLD)
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get("digits", String.class),
                Collectors.mapping(
                    row ->
                        new Use(
                            ExtensionState.RESOURCE,
                            row.get("id", UUID.class),
                            row.get("number", String.class)),
                    Collectors.toList())));
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

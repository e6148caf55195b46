package io.bizportal.pbx.dotphone;

import io.bizportal.pbx.inventory.ContractOption;
import io.bizportal.pbx.routing.Routing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads where calls to a contract's lines go: only what a call can come through. */
@ApplicationScoped
class LineRouting {

  private final Lines lines;
  private final LoginIds loginIds;

  LineRouting(Lines lines, LoginIds loginIds) {
    this.lines = lines;
    this.loginIds = loginIds;
  }

  /**
   * What calls to {@code digits} can come through.
   *
   * @param ordered options that do something; others are as if they weren't set
   */
  Routing of(String contract, String digits, Set<ContractOption> ordered) {
    Map<UUID, Routing.Line> reached =
        loginIds.of(contract, lines.way(contract, digits)).values().stream()
            .collect(Collectors.toMap(options -> options.id, options -> options.line(ordered)));
    return Routing.ofLines(reached);
  }
}

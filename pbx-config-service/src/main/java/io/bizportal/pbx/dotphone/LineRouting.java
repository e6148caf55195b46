package io.bizportal.pbx.dotphone;

import io.bizportal.pbx.inventory.ContractOption;
import io.bizportal.pbx.routing.Routing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

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
    List<Line> way = lines.way(contract, digits);
    Map<String, LoginIdOptions> set = loginIds.of(contract, way);
    Map<UUID, Routing.Line> reached = new HashMap<>();
    for (Line line : way) {
      LoginIdOptions options = Objects.requireNonNull(set.get(line.loginId()));
      reached.put(options.id, options.line(line.number(), ordered));
    }
    return Routing.ofLines(reached);
  }
}

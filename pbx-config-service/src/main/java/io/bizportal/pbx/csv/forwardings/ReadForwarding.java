package io.bizportal.pbx.csv.forwardings;

import io.bizportal.kit.table.Cells;
import io.bizportal.kit.table.RowFaults;
import io.bizportal.pbx.csv.RowFindings;
import io.bizportal.pbx.numbering.NumberKind;
import io.bizportal.pbx.rule.Finding;
import io.bizportal.pbx.rule.Findings;
import io.bizportal.pbx.voice.VoiceForwarding;
import io.bizportal.pbx.voice.VoiceForwardingRules;
import io.bizportal.pbx.voice.VoiceForwardingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one row by the rules of what can be set for a number. */
record ReadForwarding(
    Set<NumberKind> refusedKinds, Cells cells, ForwardingRow existing, RowFaults faults) {

  private static final String DESTINATIONS = "/destinations/";

  @Nullable ForwardingRow read() {
    Findings findings = new Findings();
    Optional<VoiceForwardingRules.Outcome> outcome =
        new VoiceForwardingRules(existing.options(), existing.number(), refusedKinds)
            .apply(
                new VoiceForwardingSettings(
                    choice("enabled"),
                    choice("unconditional"),
                    choice("busy"),
                    choice("noAnswer"),
                    choice("unreachable"),
                    number("ringSeconds"),
                    ForwardingColumns.TARGETS.read(cells, "target", faults).orElse(null),
                    destinations(),
                    number("effective")),
                findings);
    new RowFindings(faults)
        .add(findings.all().stream().map(ReadForwarding::byColumn).toList(), "number");
    return outcome
        .filter(read -> faults.none())
        .map(read -> new ForwardingRow(existing.number(), existing.options(), read.forwarding()))
        .orElse(null);
  }

  private boolean choice(String field) {
    return ForwardingColumns.YES_OR_NO.read(cells, field, faults).orElse(false);
  }

  private List<@Nullable String> destinations() {
    List<@Nullable String> given = new ArrayList<>();
    for (int place = 1; place <= VoiceForwarding.MOST_DESTINATIONS; place++) {
      given.add(cells.text(ForwardingColumns.destination(place)));
    }
    return given;
  }

  private @Nullable Integer number(String field) {
    String text = cells.text(field);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      faults.add(field, "not-a-number", "数字で入力してください", "Digits only");
      return null;
    }
  }

  /** The rule counts places from 0; the columns are called from 1. */
  private static Finding byColumn(Finding found) {
    return found.pointer().startsWith(DESTINATIONS)
        ? new Finding(
            "/"
                + ForwardingColumns.destination(
                    1 + Integer.parseInt(found.pointer().substring(DESTINATIONS.length()))),
            found.code(),
            found.ja(),
            found.en())
        : found;
  }
}

package io.bizportal.pbx.linekey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.extension.Extensions;
import io.bizportal.pbx.external.ExternalNumbers;
import io.bizportal.pbx.rule.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and sets an extension's line keys. */
@ApplicationScoped
class SetLineKeys {

  private final Extensions extensions;
  private final ExternalNumbers numbers;
  private final LineKeys keys;
  private final Clock clock;

  SetLineKeys(Extensions extensions, ExternalNumbers numbers, LineKeys keys, Clock clock) {
    this.extensions = extensions;
    this.numbers = numbers;
    this.keys = keys;
    this.clock = clock;
  }

  @Transactional
  LineKeysView read(String contract, UUID extension) {
    extensions.numberOf(contract, extension);
    return keys.of(extension);
  }

  Written<LineKeysView> set(
      LockedContract contract, UUID extension, ExpectedVersion expected, LineKeySettings given) {
    Findings findings = new Findings();
    List<LineKey> asked = CheckedKeys.of(given, extension, findings).keys();
    findings.refuseIfAny();
    extensions.numberOf(contract.number(), extension);
    LineKeysView had = keys.of(extension);
    expected.mustBe(had.version(), () -> had);
    refuseUnknown(contract, asked);
    List<LineKey> wanted =
        asked.stream().sorted(Comparator.comparingInt(LineKey::position)).toList();
    ObjectNode before = keys.state(had.stored());
    ObjectNode after = keys.state(wanted);
    if (!before.equals(after)) {
      keys.set(extension, wanted, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
    return new Written<>(
        keys.of(extension),
        List.of(new Change(LineKeys.RESOURCE, extension, before, after)),
        List.of());
  }

  private void refuseUnknown(LockedContract contract, List<LineKey> asked) {
    Findings findings = new Findings();
    Set<UUID> ours = extensions.among(contract.number(), named(asked, LineKey::extension));
    Set<UUID> lines = numbers.among(contract.number(), named(asked, LineKey::externalNumber));
    for (int i = 0; i < asked.size(); i++) {
      UUID monitored = asked.get(i).extension();
      UUID line = asked.get(i).externalNumber();
      if (monitored != null && !ours.contains(monitored)) {
        findings.add(
            "/keys/" + i + "/extension",
            "extension-unknown",
            "この内線は見つかりません",
            "There is no such extension");
      }
      if (line != null && !lines.contains(line)) {
        findings.add(
            "/keys/" + i + "/externalNumber",
            "number-unknown",
            "この外線番号は見つかりません",
            "There is no such external number");
      }
    }
    findings.refuseIfAny();
  }

  private static List<UUID> named(List<LineKey> keys, Function<LineKey, @Nullable UUID> target) {
    return keys.stream().flatMap(key -> Stream.ofNullable(target.apply(key))).distinct().toList();
  }
}

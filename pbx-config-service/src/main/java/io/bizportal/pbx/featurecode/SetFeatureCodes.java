package io.bizportal.pbx.featurecode;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.extension.DialStrings;
import io.bizportal.pbx.rule.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads and sets a contract's feature codes. */
@ApplicationScoped
class SetFeatureCodes {

  /** What dial strings of feature codes are used as. */
  static final String USED_AS = "feature-code";

  private final FeatureCodes codes;
  private final DialStrings dialStrings;
  private final Clock clock;

  SetFeatureCodes(FeatureCodes codes, DialStrings dialStrings, Clock clock) {
    this.codes = codes;
    this.dialStrings = dialStrings;
    this.clock = clock;
  }

  @Transactional
  CodesView read(String contract) {
    return CodesView.of(codes.of(contract));
  }

  Written<CodesView> set(LockedContract contract, ExpectedVersion expected, CodeSettings given) {
    ContractCodes row = codes.of(contract.number());
    expected.mustBe(row.version, () -> CodesView.of(row));
    CodeSettings settings = given.inForm();
    Findings findings = new Findings();
    check(settings, findings);
    findings.refuseIfAny();
    dialStrings.own(contract, row.id, wanted(settings));
    ObjectNode before = codes.state(row);
    row.apply(settings);
    ObjectNode after = codes.state(row);
    if (!before.equals(after)) {
      row.touched(clock.instant().truncatedTo(ChronoUnit.MICROS));
      codes.persist(row);
    }
    return new Written<>(
        CodesView.of(row),
        List.of(new Change(FeatureCodes.RESOURCE, row.id, before, after)),
        List.of());
  }

  static void check(CodeSettings settings, Findings findings) {
    Set<String> seen = new HashSet<>();
    for (Map.Entry<String, String> one : settings.codes().entrySet()) {
      String pointer = "/" + one.getKey();
      FeatureCode code = new FeatureCode(one.getValue());
      if (code.isReserved()) {
        findings.add(
            pointer,
            "reserved-prefix",
            "0または1から始まる番号は外線・緊急通報用のため使えません",
            "Numbers starting with 0 or 1 are reserved for outside lines and emergency calls");
      } else if (!code.isValid()) {
        findings.add(
            pointer,
            "not-a-feature-code",
            "＊または＃と1～4桁の数字、または2～9から始まる3～8桁の番号を入力してください",
            "* or # and one to four digits, or three to eight digits not starting with 0 or 1");
      } else if (!seen.add(code.dialled())) {
        findings.add(
            pointer, "code-twice", "ほかの機能と同じ番号です", "Another function has this code already");
      }
    }
  }

  private static List<DialStrings.Wanted> wanted(CodeSettings settings) {
    return settings.codes().entrySet().stream()
        .map(one -> new DialStrings.Wanted(one.getValue(), USED_AS, "/" + one.getKey()))
        .toList();
  }
}

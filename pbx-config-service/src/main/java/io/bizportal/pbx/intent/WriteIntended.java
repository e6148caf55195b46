package io.bizportal.pbx.intent;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.ContractCaller;
import io.bizportal.pbx.access.ServiceSite;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.change.ChangeCheck;
import io.bizportal.pbx.change.SettingKind;
import io.bizportal.pbx.change.SettingKinds;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.rule.Findings;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks the form of intended changes, and writes them in their order. */
@Singleton
class WriteIntended {

  private final SettingKinds kinds;
  private final ObjectMapper json;
  private final List<ChangeCheck> checks;

  WriteIntended(SettingKinds kinds, ObjectMapper json, @All List<ChangeCheck> checks) {
    this.kinds = kinds;
    this.json = json;
    this.checks = checks;
  }

  /** Where the caller's contract is set. */
  static ServiceSite site(ContractCaller caller) {
    return ServiceSite.of(caller.service())
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /** The same with an ID for each that is added; 422 for what can't be meant at a site. */
  List<IntendedChange> complete(ServiceSite site, List<IntendedChange> given) {
    Findings findings = new Findings();
    List<IntendedChange> complete = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      IntendedChange change = given.get(i);
      String pointer = "/changes/" + i;
      if (kinds.of(change.resource()).filter(kind -> kind.site() == site).isEmpty()) {
        findings.add(
            pointer + "/resource", "resource-unknown", "この設定はありません", "There is no such setting");
      }
      if ((change.action() == Change.Action.CREATED) == (change.id() != null)) {
        findings.add(
            pointer + "/id",
            change.id() == null ? "required" : "not-used",
            change.id() == null ? "入力してください" : "追加するときは指定できません",
            change.id() == null ? "Required" : "Must be left out when adding");
      }
      if ((change.action() == Change.Action.DELETED) == (change.settings() != null)) {
        findings.add(
            pointer + "/settings",
            change.settings() == null ? "required" : "not-used",
            change.settings() == null ? "入力してください" : "削除するときは指定できません",
            change.settings() == null ? "Required" : "Must be left out when removing");
      }
      complete.add(change.id() == null ? change.named(UUID.randomUUID()) : change);
    }
    findings.refuseIfAny();
    return List.copyOf(complete);
  }

  /** The same without what must lie nowhere in clear: what was prepared stands for it. */
  List<IntendedChange> withoutSecrets(List<IntendedChange> changes) {
    return changes.stream()
        .map(change -> change.without(kinds.require(change.resource()).secrets()))
        .toList();
  }

  /** What takes long to make of changes, by their place; none for most. */
  List<Optional<ObjectNode>> prepare(String contract, List<IntendedChange> changes) {
    return changes.stream().map(change -> prepare(contract, change)).toList();
  }

  private Optional<ObjectNode> prepare(String contract, IntendedChange change) {
    ObjectNode settings = change.settings();
    return settings == null
        ? Optional.empty()
        : Optional.ofNullable(
            kinds
                .require(change.resource())
                .prepare(contract, Objects.requireNonNull(change.id()), settings));
  }

  /** Writes all or refuses, at the pointer of what doesn't fit. */
  Written<Optional<Void>> write(
      LockedContract contract, List<IntendedChange> changes, List<Optional<ObjectNode>> prepared) {
    List<Written<?>> each = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      IntendedChange change = changes.get(i);
      @Nullable ObjectNode ready = prepared.get(i).orElse(null);
      at(i, () -> each.add(one(contract, change, ready)));
    }
    for (int i = 0; i < each.size(); i++) {
      List<Change> made = each.get(i).changes();
      at(i, () -> checks.forEach(check -> check.check(contract, made)));
    }
    return new Written<>(
        Optional.empty(),
        each.stream().flatMap(written -> written.changes().stream()).toList(),
        each.stream().flatMap(written -> written.warnings().stream()).toList());
  }

  private static void at(int place, Runnable act) {
    try {
      act.run();
    } catch (ProblemException e) {
      throw e.under("/changes/" + place + "/settings");
    }
  }

  private Written<?> one(
      LockedContract contract, IntendedChange change, @Nullable ObjectNode prepared) {
    SettingKind kind = kinds.require(change.resource());
    UUID id = Objects.requireNonNull(change.id());
    ObjectNode settings =
        change.settings() == null ? json.createObjectNode() : change.settings().deepCopy();
    ExpectedVersion expected =
        change.version() == null ? ExpectedVersion.any() : new ExpectedVersion(change.version());
    return switch (change.action()) {
      case CREATED -> kind.create(contract, id, settings, prepared);
      case UPDATED -> kind.change(contract, id, expected, settings, prepared);
      case DELETED -> kind.remove(contract, id, expected);
    };
  }
}

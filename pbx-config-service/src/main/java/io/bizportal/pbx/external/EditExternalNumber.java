package io.bizportal.pbx.external;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.pbx.PbxConfig;
import io.bizportal.pbx.PbxProblem;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.extension.Extensions;
import io.bizportal.pbx.group.IncomingGroups;
import io.bizportal.pbx.routing.CheckLoops;
import io.bizportal.pbx.routing.ReadRouting;
import io.bizportal.pbx.routing.Target;
import io.bizportal.pbx.rule.Findings;
import io.bizportal.pbx.rule.LoopWarning;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Adds, changes and removes external numbers, under their contract's lock. */
@ApplicationScoped
class EditExternalNumber {

  private final ExternalNumbers numbers;
  private final Extensions extensions;
  private final IncomingGroups groups;
  private final NumberUses uses;
  private final ReadRouting routing;
  private final CheckLoops loops;
  private final ObjectMapper json;
  private final Clock clock;
  private final PbxConfig config;

  EditExternalNumber(
      ExternalNumbers numbers,
      Extensions extensions,
      IncomingGroups groups,
      NumberUses uses,
      ReadRouting routing,
      CheckLoops loops,
      ObjectMapper json,
      Clock clock,
      PbxConfig config) {
    this.numbers = numbers;
    this.extensions = extensions;
    this.groups = groups;
    this.uses = uses;
    this.routing = routing;
    this.loops = loops;
    this.json = json;
    this.clock = clock;
    this.config = config;
  }

  Written<ExternalNumberView> add(LockedContract contract, UUID id, ExternalNumberSettings given) {
    CheckedNumber settings = checked(given);
    if (numbers.count("contract", contract.number()) >= config.limits().externalNumbers()) {
      throw new ProblemException(PbxProblem.LIMIT_REACHED);
    }
    ExternalNumber number = new ExternalNumber();
    number.id = id;
    number.contract = contract.number();
    number.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<LoopWarning> warnings = fits(contract, number.id, settings);
    number.apply(settings);
    number.touched(number.createdAt);
    numbers.persist(number);
    return new Written<>(
        numbers.shown(contract.number(), id).told(settings.normalised(), warnings),
        List.of(new Change(ExternalNumbers.RESOURCE, id, null, state(number))),
        warnings);
  }

  Written<ExternalNumberView> change(
      LockedContract contract, UUID id, ExpectedVersion expected, ExternalNumberSettings given) {
    CheckedNumber settings = checked(given);
    ExternalNumber number = numbers.require(contract.number(), id);
    expected.mustBe(number.version, () -> numbers.shown(contract.number(), id));
    ObjectNode before = state(number);
    List<LoopWarning> warnings = fits(contract, id, settings);
    if (!settings.digits().equals(number.digits)) {
      refuseUsed(contract, number, PbxProblem.NAME_IN_USE);
    }
    number.apply(settings);
    ObjectNode after = state(number);
    if (!before.equals(after)) {
      number.touched(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
    return new Written<>(
        numbers.shown(contract.number(), id).told(settings.normalised(), warnings),
        List.of(new Change(ExternalNumbers.RESOURCE, id, before, after)),
        warnings);
  }

  Written<ExternalNumberView> remove(LockedContract contract, UUID id, ExpectedVersion expected) {
    ExternalNumber number = numbers.require(contract.number(), id);
    expected.mustBe(number.version, () -> numbers.shown(contract.number(), id));
    refuseUsed(contract, number, PbxProblem.IN_USE);
    ExternalNumberView shown = numbers.shown(contract.number(), id);
    numbers.delete(number);
    return new Written<>(
        shown, List.of(new Change(ExternalNumbers.RESOURCE, id, state(number), null)), List.of());
  }

  private void refuseUsed(LockedContract contract, ExternalNumber number, PbxProblem problem) {
    uses.of(contract.number(), Map.of(number.id, number.digits)).refuse(problem);
  }

  private static CheckedNumber checked(ExternalNumberSettings given) {
    Findings findings = new Findings();
    CheckedNumber settings = CheckedNumber.of(given, findings);
    findings.refuseIfAny();
    return settings;
  }

  /** Refuses what doesn't fit other settings; nothing of the number is changed yet. */
  private List<LoopWarning> fits(LockedContract contract, UUID id, CheckedNumber settings) {
    Findings findings = new Findings();
    UUID extension = settings.extension();
    if (extension != null && extensions.among(contract.number(), Set.of(extension)).isEmpty()) {
      findings.add("/extension", "extension-unknown", "この内線は見つかりません", "There is no such extension");
    }
    UUID group = settings.incomingGroup();
    if (group != null && !groups.belongs(contract.number(), group)) {
      findings.add("/incomingGroup", "group-unknown", "このグループは見つかりません", "There is no such group");
    }
    findings.refuseIfAny();
    if (numbers.count(
            "contract = ?1 and digits = ?2 and id <> ?3", contract.number(), settings.digits(), id)
        > 0) {
      throw new ProblemException(PbxProblem.EXTERNAL_NUMBER_TAKEN)
          .withField(
              "/digits", "number-taken", "この番号はすでに登録されています", "This number is registered already");
    }
    Target target =
        extension != null
            ? new Target.Extension(extension)
            : group == null ? null : new Target.Group(group);
    return target == null
        ? List.of()
        : loops.check(
            target,
            routing
                .of(contract.number(), extension == null ? id : extension)
                .with(settings.digits(), target),
            extension != null ? "/extension" : "/incomingGroup");
  }

  ObjectNode state(ExternalNumber number) {
    ObjectNode state = json.createObjectNode();
    state.put("digits", number.digits).put("kind", number.kind.name());
    state.set("extension", json.valueToTree(number.extension));
    state.set("incomingGroup", json.valueToTree(number.incomingGroup));
    return state.put("memo", number.memo);
  }
}

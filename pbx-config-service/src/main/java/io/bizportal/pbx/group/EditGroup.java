package io.bizportal.pbx.group;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.pbx.PbxConfig;
import io.bizportal.pbx.PbxProblem;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.extension.DialStrings;
import io.bizportal.pbx.extension.Extensions;
import io.bizportal.pbx.music.HoldMusics;
import io.bizportal.pbx.routing.CheckLoops;
import io.bizportal.pbx.routing.ReadRouting;
import io.bizportal.pbx.routing.Routing;
import io.bizportal.pbx.routing.Target;
import io.bizportal.pbx.rule.Findings;
import io.bizportal.pbx.rule.LoopWarning;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Adds, changes and removes incoming groups, under their contract's lock. */
@ApplicationScoped
class EditGroup {

  private final IncomingGroups groups;
  private final Extensions extensions;
  private final DialStrings dialStrings;
  private final HoldMusics music;
  private final ReadRouting routing;
  private final CheckLoops loops;
  private final GroupUses uses;
  private final ObjectMapper json;
  private final Clock clock;
  private final PbxConfig config;

  EditGroup(
      IncomingGroups groups,
      Extensions extensions,
      DialStrings dialStrings,
      HoldMusics music,
      ReadRouting routing,
      CheckLoops loops,
      GroupUses uses,
      ObjectMapper json,
      Clock clock,
      PbxConfig config) {
    this.groups = groups;
    this.extensions = extensions;
    this.dialStrings = dialStrings;
    this.music = music;
    this.routing = routing;
    this.loops = loops;
    this.uses = uses;
    this.json = json;
    this.clock = clock;
    this.config = config;
  }

  Written<GroupView> add(LockedContract contract, UUID id, GroupSettings given) {
    CheckedGroup settings = checked(given);
    if (groups.count("contract", contract.number()) >= config.limits().groups()) {
      throw new ProblemException(PbxProblem.LIMIT_REACHED);
    }
    IncomingGroup group = new IncomingGroup();
    group.id = id;
    group.contract = contract.number();
    group.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<LoopWarning> warnings = fits(contract, group.id, settings);
    group.apply(settings);
    group.touched(group.createdAt);
    groups.persistAndFlush(group);
    groups.setMembers(group.id, settings.members());
    List<GroupMember> members = groups.members(group.id);
    return new Written<>(
        GroupView.of(group, members, settings.normalised(), warnings),
        List.of(new Change(IncomingGroups.RESOURCE, id, null, state(group, members))),
        warnings);
  }

  Written<GroupView> change(
      LockedContract contract, UUID id, ExpectedVersion expected, GroupSettings given) {
    CheckedGroup settings = checked(given);
    IncomingGroup group = groups.require(contract.number(), id);
    List<GroupMember> had = groups.members(id);
    expected.mustBe(group.version, () -> GroupView.of(group, had));
    ObjectNode before = state(group, had);
    List<LoopWarning> warnings = fits(contract, id, settings);
    group.apply(settings);
    groups.setMembers(id, settings.members());
    List<GroupMember> members = groups.members(id);
    ObjectNode after = state(group, members);
    if (!before.equals(after)) {
      group.touched(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
    return new Written<>(
        GroupView.of(group, members, settings.normalised(), warnings),
        List.of(new Change(IncomingGroups.RESOURCE, id, before, after)),
        warnings);
  }

  Written<GroupView> remove(LockedContract contract, UUID id, ExpectedVersion expected) {
    IncomingGroup group = groups.require(contract.number(), id);
    List<GroupMember> had = groups.members(id);
    expected.mustBe(group.version, () -> GroupView.of(group, had));
    uses.refuse(List.of(id));
    dialStrings.release(id);
    groups.setMembers(id, List.of());
    groups.delete(group);
    return new Written<>(
        GroupView.of(group, had),
        List.of(new Change(IncomingGroups.RESOURCE, id, state(group, had), null)),
        List.of());
  }

  private CheckedGroup checked(GroupSettings given) {
    Findings findings = new Findings();
    CheckedGroup settings = CheckedGroup.of(given, config.limits().members(), findings);
    findings.refuseIfAny();
    return settings;
  }

  /**
   * Refuses what doesn't fit the contract's other settings; nothing of the group is changed yet.
   */
  private List<LoopWarning> fits(LockedContract contract, UUID id, CheckedGroup settings) {
    Findings findings = new Findings();
    Set<UUID> known = extensions.among(contract.number(), settings.members());
    for (int i = 0; i < settings.members().size(); i++) {
      if (!known.contains(settings.members().get(i))) {
        findings.add(
            "/members/" + i, "extension-unknown", "この内線は見つかりません", "There is no such extension");
      }
    }
    if (groups.count(
            "contract = ?1 and name = ?2 and id <> ?3", contract.number(), settings.name(), id)
        > 0) {
      findings.add("/name", "name-taken", "同じ名前のグループがあります", "There is a group of this name");
    }
    if (settings.holdMusic() != null && !music.belongs(contract.number(), settings.holdMusic())) {
      findings.add("/holdMusic", "music-unknown", "この保留音は見つかりません", "There is no such hold music");
    }
    findings.refuseIfAny();
    dialStrings.own(
        contract,
        id,
        settings.number() == null
            ? List.of()
            : List.of(new DialStrings.Wanted(settings.number(), "incoming-group", "/number")));
    Routing wanted =
        routing
            .of(contract.number(), id)
            .with(id, new Routing.RingGroup(settings.name(), settings.kind(), settings.members()));
    return loops.check(new Target.Group(id), wanted, "/members");
  }

  ObjectNode state(IncomingGroup group, List<GroupMember> members) {
    ObjectNode state = json.createObjectNode();
    state.put("name", group.name).put("kind", group.kind.name()).put("number", group.number);
    state.set("members", json.valueToTree(members.stream().map(GroupMember::extension).toList()));
    state.set("holdMusic", json.valueToTree(group.holdMusic));
    return state;
  }
}

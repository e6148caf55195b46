package io.bizportal.pbx.barring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.pbx.PbxConfig;
import io.bizportal.pbx.PbxProblem;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.extension.ExtensionUse;
import io.bizportal.pbx.extension.ExtensionsNaming;
import io.bizportal.pbx.rule.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes barring profiles. */
@ApplicationScoped
class EditProfile {

  private final BarringProfiles profiles;
  private final ExtensionsNaming extensions;
  private final ObjectMapper json;
  private final Clock clock;
  private final PbxConfig config;

  EditProfile(
      BarringProfiles profiles,
      ExtensionsNaming extensions,
      ObjectMapper json,
      Clock clock,
      PbxConfig config) {
    this.profiles = profiles;
    this.extensions = extensions;
    this.json = json;
    this.clock = clock;
    this.config = config;
  }

  Written<ProfileView> add(LockedContract contract, UUID id, ProfileSettings given) {
    CheckedProfile settings = checked(given);
    if (profiles.count("contract", contract.number()) >= config.limits().barringProfiles()) {
      throw new ProblemException(PbxProblem.LIMIT_REACHED);
    }
    BarringProfile profile = new BarringProfile();
    profile.id = id;
    profile.contract = contract.number();
    profile.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    refuseTaken(contract, profile.id, settings);
    profile.apply(settings);
    profile.touched(profile.createdAt);
    profiles.persist(profile);
    return written(profile, null, state(profile));
  }

  Written<ProfileView> change(
      LockedContract contract, UUID id, ExpectedVersion expected, ProfileSettings given) {
    CheckedProfile settings = checked(given);
    BarringProfile profile = profiles.require(contract.number(), id);
    expected.mustBe(profile.version, () -> ProfileView.of(profile));
    refuseTaken(contract, id, settings);
    if (!settings.name().equals(profile.name)) {
      refuseUsed(contract, profile, PbxProblem.NAME_IN_USE);
    }
    ObjectNode before = state(profile);
    profile.apply(settings);
    ObjectNode after = state(profile);
    if (!before.equals(after)) {
      profile.touched(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
    return written(profile, before, after);
  }

  Written<ProfileView> remove(LockedContract contract, UUID id, ExpectedVersion expected) {
    BarringProfile profile = profiles.require(contract.number(), id);
    expected.mustBe(profile.version, () -> ProfileView.of(profile));
    refuseUsed(contract, profile, PbxProblem.IN_USE);
    profiles.delete(profile);
    return written(profile, state(profile), null);
  }

  private void refuseUsed(LockedContract contract, BarringProfile profile, PbxProblem problem) {
    List<ExtensionUse.Use> used = extensions.barredBy(contract.number(), profile.name);
    if (!used.isEmpty()) {
      throw new ProblemException(problem).withExtension("uses", used);
    }
  }

  private static CheckedProfile checked(ProfileSettings given) {
    Findings findings = new Findings();
    CheckedProfile settings = CheckedProfile.of(given, findings);
    findings.refuseIfAny();
    return settings;
  }

  private void refuseTaken(LockedContract contract, UUID id, CheckedProfile settings) {
    if (profiles.count(
            "contract = ?1 and name = ?2 and id <> ?3", contract.number(), settings.name(), id)
        > 0) {
      Findings findings = new Findings();
      findings.add(
          "/name", "name-taken", "同じ名前の発信規制があります", "There is a barring profile of this name");
      findings.refuseIfAny();
    }
  }

  private static Written<ProfileView> written(
      BarringProfile profile, @Nullable ObjectNode before, @Nullable ObjectNode after) {
    return new Written<>(
        ProfileView.of(profile),
        List.of(new Change(BarringProfiles.RESOURCE, profile.id, before, after)),
        List.of());
  }

  ObjectNode state(BarringProfile profile) {
    ObjectNode state = json.createObjectNode().put("name", profile.name);
    state.set("categories", json.valueToTree(profile.categories));
    state.set("prefixes", json.valueToTree(profile.prefixes));
    return state;
  }
}

package io.bizportal.pbx.dotphone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.page.Keywords;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.page.RowField;
import io.bizportal.kit.page.SortedPart;
import io.bizportal.pbx.PbxConfig;
import io.bizportal.pbx.absence.AbsenceBehaviour.Forwarding;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.change.Owner;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.inventory.ContractOption;
import io.bizportal.pbx.inventory.Inventories;
import io.bizportal.pbx.routing.CheckLoops;
import io.bizportal.pbx.routing.Routing;
import io.bizportal.pbx.routing.Target;
import io.bizportal.pbx.rule.Findings;
import io.bizportal.pbx.rule.LoopWarning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and sets the options of login IDs. */
@ApplicationScoped
class SetOptions {

  private final Lines lines;
  private final LoginIds loginIds;
  private final Inventories inventories;
  private final LineRouting routing;
  private final CheckLoops loops;
  private final Clock clock;
  private final PbxConfig config;

  SetOptions(
      Lines lines,
      LoginIds loginIds,
      Inventories inventories,
      LineRouting routing,
      CheckLoops loops,
      Clock clock,
      PbxConfig config) {
    this.lines = lines;
    this.loginIds = loginIds;
    this.inventories = inventories;
    this.routing = routing;
    this.loops = loops;
    this.clock = clock;
    this.config = config;
  }

  @Transactional
  Page<LoginIdView> list(
      String contract, @Nullable String q, @Nullable String sort, PageRequest page) {
    String[] patterns = Keywords.of(q).parameter();
    SortedPart<LineField> part = SortedPart.of(sort, LineField.class, page);
    List<Line> found = lines.page(contract, patterns, part);
    Map<String, LoginIdOptions> set = loginIds.of(contract, found);
    Set<ContractOption> ordered = inventories.options(contract);
    return page.page(
        found,
        line -> LoginIdView.of(line, Objects.requireNonNull(set.get(line.loginId())), ordered),
        last -> RowField.cursor(part, last),
        lines.count(contract, patterns));
  }

  @Transactional
  LoginIdView read(String contract, String loginId) {
    return held(contract, lines.require(contract, loginId)).view();
  }

  Written<LoginIdView> set(
      LockedContract contract, String loginId, ExpectedVersion expected, OptionSettings given) {
    Held held = held(contract.number(), lines.require(contract.number(), loginId));
    expected.mustBe(held.row.version, held::view);
    OptionRules.Outcome kept = kept(held, given);
    return write(held, kept, loops(contract, held, kept.options().forwarding()));
  }

  /** A login ID as it is, beside what its contract has. */
  record Held(Line line, LoginIdOptions row, Set<ContractOption> ordered) {

    LoginIdView view() {
      return LoginIdView.of(line, row, ordered);
    }
  }

  Held held(String contract, Line line) {
    return new Held(line, loginIds.of(contract, line), inventories.options(contract));
  }

  /** Settings that keep the rules; 422 for others. */
  OptionRules.Outcome kept(Held held, OptionSettings given) {
    Findings findings = new Findings();
    Optional<OptionRules.Outcome> outcome =
        new OptionRules(held.ordered, held.line.number(), config.forwarding().refusedKinds())
            .apply(given, findings);
    findings.refuseIfAny();
    return outcome.orElseThrow();
  }

  Written<LoginIdView> write(Held held, OptionRules.Outcome kept, List<LoopWarning> warnings) {
    LoginIdOptions row = held.row;
    ObjectNode before = loginIds.state(row);
    row.apply(kept.options());
    ObjectNode after = loginIds.state(row);
    if (!before.equals(after)) {
      row.touched(held.line, clock.instant().truncatedTo(ChronoUnit.MICROS));
      loginIds.persist(row);
    }
    return new Written<>(
        LoginIdView.of(held.line, row, held.ordered, kept.normalised(), warnings),
        List.of(
            new Change(LoginIds.RESOURCE, row.id, before, after)
                .ownedBy(Owner.loginId(held.line.loginId()))),
        warnings);
  }

  /**
   * Among what the contract has (E8): an option that was cancelled neither forwards nor answers.
   */
  List<LoopWarning> loops(LockedContract contract, Held held, Forwarding forwarding) {
    String destination = forwarding.destination();
    if (destination == null) {
      return List.of();
    }
    UUID id = held.row.id;
    Routing wanted =
        routing
            .of(contract.number(), destination, held.ordered)
            .with(id, new Routing.Line(held.line.number(), forwarding, false));
    return loops.check(new Target.Line(id), wanted, "/destination");
  }
}

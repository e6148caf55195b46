package io.bizportal.pbx.intent;

import io.bizportal.kit.page.Cursor;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.token.ContractCaller;
import io.bizportal.kit.token.VoiceGroupCaller;
import io.bizportal.pbx.access.ServiceSite;
import io.bizportal.pbx.change.SettingKinds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Plans as people see them: with the names of what they change. */
@ApplicationScoped
public class ShowPlans {

  /** Later than any plan. */
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  private final PlannedChanges plans;
  private final SettingKinds kinds;

  ShowPlans(PlannedChanges plans, SettingKinds kinds) {
    this.plans = plans;
    this.kinds = kinds;
  }

  /**
   * Whose plans a reader sees.
   *
   * @param contracts those he may read
   * @param writable those of them that he may write
   */
  public record Reach(
      ServiceSite site, String company, Set<String> contracts, Set<String> writable) {

    public static Reach of(ContractCaller caller) {
      Set<String> own = Set.of(caller.contract());
      return new Reach(
          WriteIntended.site(caller),
          caller.company(),
          own,
          caller.actions().contains("write") ? own : Set.of());
    }

    public static Reach of(VoiceGroupCaller caller) {
      return new Reach(
          ServiceSite.IP_VOICE,
          caller.company(),
          caller.contractsWith("read"),
          caller.contractsWith("write"));
    }
  }

  private record After(Instant at, UUID id) {}

  /** The latest time first. */
  @Transactional
  public Page<PlanView> page(Reach reach, PageRequest page) {
    After after =
        page.cursor() == null
            ? new After(END, new UUID(0, 0))
            : Cursor.parse(
                page.cursor(),
                parts -> new After(Instant.parse(parts.getFirst()), UUID.fromString(parts.get(1))));
    return page.page(
        views(
            reach,
            plans.page(
                reach.company(), reach.contracts(), after.at(), after.id(), page.limit() + 1)),
        view -> view,
        view -> Cursor.of(view.at(), view.id()),
        plans.count("company = ?1 and contract in ?2", reach.company(), reach.contracts()));
  }

  PlanView one(Reach reach, PlannedChange plan) {
    return views(reach, List.of(plan)).getFirst();
  }

  /** In the order given; all their settings' names are asked for at once. */
  private List<PlanView> views(Reach reach, List<PlannedChange> shown) {
    Map<PlannedChange, List<IntendedChange>> changes = new LinkedHashMap<>();
    shown.forEach(plan -> changes.put(plan, plans.changes(plan)));
    Set<UUID> ids =
        changes.values().stream()
            .flatMap(List::stream)
            .map(IntendedChange::id)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<UUID, String> names =
        kinds.names(
            reach.site(),
            shown.stream().map(plan -> plan.contract).collect(Collectors.toSet()),
            ids);
    return shown.stream()
        .map(plan -> view(reach, plan, Objects.requireNonNull(changes.get(plan)), names))
        .toList();
  }

  private PlanView view(
      Reach reach, PlannedChange plan, List<IntendedChange> changes, Map<UUID, String> known) {
    Map<UUID, String> names =
        changes.stream()
            .map(IntendedChange::id)
            .filter(known::containsKey)
            .distinct()
            .collect(Collectors.toMap(Objects::requireNonNull, known::get));
    return new PlanView(
        plan.id,
        plan.contract,
        reach.writable().contains(plan.contract),
        plan.plannedFor,
        plan.account,
        plan.actorKind,
        plan.actorName,
        plan.memo,
        plan.state,
        changes,
        names,
        plan.changeSet,
        plans.refusal(plan),
        plan.plannedAt,
        plan.settledAt);
  }
}

package io.bizportal.pbx.intent;

import io.bizportal.pbx.change.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A plan's row. */
@Entity
@Table(name = "planned_change")
class PlannedChange {

  @Id UUID id;

  @Column String contract;

  @Column String company;

  @Column(name = "planned_for")
  Instant plannedFor;

  @Column UUID account;

  @Column String client;

  @Enumerated(EnumType.STRING)
  @Column(name = "actor_kind")
  Actor.Kind actorKind;

  @Column(name = "actor_name")
  @Nullable String actorName;

  @Column String memo;

  @Column
  @ColumnTransformer(write = "cast(? as jsonb)")
  String changes;

  /** What was made of the secrets of the changes, by their place; none if there are none. */
  @Column
  @ColumnTransformer(write = "cast(? as jsonb)")
  @Nullable String prepared;

  @Enumerated(EnumType.STRING)
  PlanState state = PlanState.PLANNED;

  @Column(name = "change_set")
  @Nullable UUID changeSet;

  @Column
  @ColumnTransformer(write = "cast(? as jsonb)")
  @Nullable String refusal;

  @Column(name = "planned_at")
  Instant plannedAt;

  @Column(name = "settled_at")
  @Nullable Instant settledAt;

  void plannedBy(Actor actor) {
    account = actor.account();
    client = actor.client();
    actorKind = actor.kind();
    actorName = actor.name();
  }

  Actor actor() {
    return new Actor(account, client, actorKind, actorName);
  }

  PlannerPermissions.Planner planner() {
    return new PlannerPermissions.Planner(account, actorKind, contract);
  }

  /** Nothing needs the secrets any more. */
  void settle(PlanState as, Instant now) {
    state = as;
    prepared = null;
    settledAt = now;
  }
}

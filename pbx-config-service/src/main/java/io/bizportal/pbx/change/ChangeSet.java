package io.bizportal.pbx.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One write of one actor. */
@Entity
@Table(name = "change_set")
class ChangeSet {

  @Id UUID id;

  @Column String contract;

  @Column(name = "contract_version")
  long contractVersion;

  @Column UUID account;

  @Column String client;

  @Enumerated(EnumType.STRING)
  @Column(name = "actor_kind")
  Actor.Kind actorKind;

  @Column(name = "actor_name")
  @Nullable String actorName;

  @Enumerated(EnumType.STRING)
  @Column(name = "on_behalf_of_kind")
  Owner.@Nullable Kind onBehalfOfKind;

  @Column(name = "on_behalf_of")
  @Nullable String onBehalfOf;

  @Column(name = "request_id")
  @Nullable String requestId;

  @Column(name = "changed_at")
  Instant changedAt;

  @Column @Nullable UUID undoes;

  @Column @Nullable UUID event;

  @Column(name = "applied_at")
  @Nullable Instant appliedAt;

  void madeBy(Actor actor, @Nullable Owner whose) {
    account = actor.account();
    client = actor.client();
    actorKind = actor.kind();
    actorName = actor.name();
    onBehalfOfKind = whose == null ? null : whose.kind();
    onBehalfOf = whose == null ? null : whose.name();
  }

  @Nullable Owner onBehalfOf() {
    return onBehalfOfKind == null || onBehalfOf == null
        ? null
        : new Owner(onBehalfOfKind, onBehalfOf);
  }
}

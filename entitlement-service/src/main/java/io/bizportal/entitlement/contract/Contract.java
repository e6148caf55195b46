package io.bizportal.entitlement.contract;

import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.contract.LifeCycle.Active;
import io.bizportal.entitlement.contract.LifeCycle.Ordered;
import io.bizportal.entitlement.contract.LifeCycle.Provisioning;
import io.bizportal.entitlement.contract.LifeCycle.Suspended;
import io.bizportal.entitlement.contract.LifeCycle.Terminated;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A contract's row. */
@Entity
class Contract {

  @Id String number;
  @Column String company;
  @Column String orderId;

  @Enumerated(EnumType.STRING)
  ServiceKind service;

  @Column String siteName;
  @Nullable Double latitude;
  @Nullable Double longitude;
  @Nullable String groupNumber;
  private @Nullable String voiceGroup;
  private boolean representative;
  private @Nullable String baseContract;
  private @Nullable String adminId;
  @Nullable String memo;

  @Enumerated(EnumType.STRING)
  OperatingStatus operatingStatus = OperatingStatus.NORMAL;

  @Enumerated(EnumType.STRING)
  private LifeCycleState lifeCycle;

  @Column LocalDate desiredOpeningDate;
  @Nullable LocalDate activationNoticeOn;
  private @Nullable LocalDate activatedOn;
  private @Nullable LocalDate suspendedOn;
  private @Nullable LocalDate terminatedOn;
  @Version long version = 1;

  Contract() {}

  Contract(
      String number,
      String company,
      String orderId,
      ServiceKind service,
      String siteName,
      LocalDate desiredOpeningDate) {
    this.number = number;
    this.company = company;
    this.orderId = orderId;
    this.service = service;
    this.siteName = siteName;
    this.desiredOpeningDate = desiredOpeningDate;
    this.lifeCycle = LifeCycleState.ORDERED;
  }

  LifeCycle lifeCycle() {
    return switch (lifeCycle) {
      case ORDERED -> new Ordered();
      case PROVISIONING -> new Provisioning();
      case ACTIVE -> new Active(Objects.requireNonNull(activatedOn));
      case SUSPENDED ->
          new Suspended(Objects.requireNonNull(activatedOn), Objects.requireNonNull(suspendedOn));
      case TERMINATED -> new Terminated(Objects.requireNonNull(terminatedOn));
    };
  }

  /** Takes on a state that one of the life cycle's steps led to. */
  void become(LifeCycle next) {
    switch (next) {
      case Ordered o -> {}
      case Provisioning p -> {}
      case Active active -> {
        activatedOn = active.since();
        suspendedOn = null;
      }
      case Suspended suspended -> suspendedOn = suspended.on();
      case Terminated terminated -> terminatedOn = terminated.on();
    }
    lifeCycle = next.state();
  }

  /** Puts the contract where its service has it belong. */
  void belongTo(@Nullable VoiceGroup group, @Nullable BaseContract base) {
    voiceGroup = group == null ? null : group.id();
    representative = group != null && group.representative();
    baseContract = base == null ? null : base.number();
    adminId = base == null ? null : base.adminId();
  }

  @Nullable VoiceGroup voiceGroup() {
    return VoiceGroup.of(voiceGroup, representative);
  }

  @Nullable BaseContract baseContract() {
    return BaseContract.of(baseContract, adminId);
  }

  @Nullable LocalDate activatedOn() {
    return activatedOn;
  }
}

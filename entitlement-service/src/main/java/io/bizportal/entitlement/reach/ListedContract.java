package io.bizportal.entitlement.reach;

import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.contract.BaseContract;
import io.bizportal.entitlement.contract.LifeCycleState;
import io.bizportal.entitlement.contract.OperatingStatus;
import io.bizportal.entitlement.contract.VoiceGroup;
import io.bizportal.entitlement.grant.Level;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A contract in its reader's list, with the level he has (C6, C7). */
record ListedContract(
    String number,
    ServiceKind service,
    String siteName,
    @Nullable String groupNumber,
    @Nullable String memo,
    @Nullable VoiceGroup voiceGroup,
    @Nullable BaseContract baseContract,
    OperatingStatus operatingStatus,
    LifeCycleState lifeCycle,
    LocalDate desiredOpeningDate,
    @Nullable LocalDate activationNoticeOn,
    Level level,
    long version) {}

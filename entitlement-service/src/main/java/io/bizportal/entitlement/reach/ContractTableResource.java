package io.bizportal.entitlement.reach;

import static io.bizportal.kit.table.ListTable.column;

import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.contract.LifeCycleState;
import io.bizportal.entitlement.contract.OperatingStatus;
import io.bizportal.entitlement.grant.Level;
import io.bizportal.kit.table.ListTable;
import io.bizportal.kit.table.Words;
import io.bizportal.kit.token.CallerProvider;
import io.bizportal.kit.token.PortalCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The contracts that the caller may read as a table for spreadsheets (C6). */
@Path("/v1/contracts.csv")
@RolesAllowed("signed-in")
@RunOnVirtualThread
class ContractTableResource {

  private static final String CSV = "text/csv";

  private static final Words<ServiceKind> SERVICES =
      Words.of(
          Map.entry(ServiceKind.SMART_PBX, List.of("Smart PBX", "Smart PBX")),
          Map.entry(ServiceKind.HIKARI_CLOUD_PBX, List.of("ひかりクラウドPBX", "Hikari Cloud PBX")),
          Map.entry(ServiceKind.IP_VOICE, List.of("IP Voice", "IP Voice")),
          Map.entry(ServiceKind.DOTPHONE_OFFICE, List.of("ドットフォンオフィス", "Dotphone Office")),
          Map.entry(ServiceKind.BUSINESS_MOBILE, List.of("ビジネスモバイル", "Business Mobile")),
          Map.entry(ServiceKind.OFFICE_INTERNET, List.of("オフィス光インターネット", "Office Internet")),
          Map.entry(ServiceKind.BUSINESS_VPN, List.of("ビジネスVPN", "Business VPN")),
          Map.entry(ServiceKind.MAIL_SECURITY, List.of("メールセキュリティ", "Mail Security")),
          Map.entry(ServiceKind.CLOUD_STORAGE, List.of("クラウドストレージ", "Cloud Storage")));

  private static final Words<OperatingStatus> STATUSES =
      Words.of(
          Map.entry(OperatingStatus.NORMAL, List.of("正常", "Normal")),
          Map.entry(OperatingStatus.FAULT, List.of("故障", "Fault")),
          Map.entry(OperatingStatus.MAINTENANCE, List.of("工事中", "Maintenance")));

  private static final Words<LifeCycleState> STATES =
      Words.of(
          Map.entry(LifeCycleState.ORDERED, List.of("申込済み", "Ordered")),
          Map.entry(LifeCycleState.PROVISIONING, List.of("開通準備中", "Being set up")),
          Map.entry(LifeCycleState.ACTIVE, List.of("ご利用中", "In use")),
          Map.entry(LifeCycleState.SUSPENDED, List.of("利用停止中", "Suspended")));

  private static final Words<Level> LEVELS =
      Words.of(
          Map.entry(Level.READ, List.of("参照", "Read only")),
          Map.entry(Level.READ_WRITE, List.of("参照・編集", "Read and edit")));

  private static final ListTable<ListedContract> TABLE =
      new ListTable<>(
          List.of(
              column("契約番号", "Contract", ListedContract::number),
              column("状況", "Status", STATUSES, ListedContract::operatingStatus),
              column("契約の状態", "State", STATES, ListedContract::lifeCycle),
              column("サービス", "Service", SERVICES, ListedContract::service),
              column("拠点名", "Site", ListedContract::siteName),
              column("グループ番号", "Group number", ListedContract::groupNumber),
              column("メモ", "Memo", ListedContract::memo),
              column("開通予定日", "Planned opening", one -> one.desiredOpeningDate().toString()),
              column("開通日", "Opened", one -> Objects.toString(one.activationNoticeOn(), null)),
              column("権限", "Permission", LEVELS, ListedContract::level)));

  private final ListContracts list;
  private final CallerProvider caller;

  ContractTableResource(ListContracts list, CallerProvider caller) {
    this.list = list;
    this.caller = caller;
  }

  @GET
  @Produces(CSV)
  @Operation(summary = "The list of contracts as a table, as it is searched and sorted")
  @APIResponse(responseCode = "200", content = @Content(mediaType = CSV))
  public RestResponse<StreamingOutput> table(
      @QueryParam("service") @Nullable ServiceKind service,
      @QueryParam("q") @Size(max = 200) @Nullable String q,
      @QueryParam("sort") @Nullable String sort,
      @QueryParam("language") @Nullable String language,
      @Context HttpHeaders headers) {
    PortalCaller reader = caller.portal();
    return TABLE.answer(
        "contracts",
        language,
        headers,
        part -> list.list(reader.company(), reader.account(), service, q, sort, part));
  }
}

package io.bizportal.identity.account;

import static io.bizportal.kit.table.ListTable.column;

import io.bizportal.kit.table.ListTable;
import io.bizportal.kit.table.Words;
import io.bizportal.kit.token.CallerProvider;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The users of the caller's company as a table for spreadsheets (A7). */
@Path("/v1/accounts.csv")
@RolesAllowed("portal-administrator")
@RunOnVirtualThread
class AccountTableResource {

  private static final String CSV = "text/csv";

  private static final Words<AccountStatus> STATUSES =
      Words.of(
          Map.entry(AccountStatus.INVITED, List.of("招待中", "Invited")),
          Map.entry(AccountStatus.ACTIVE, List.of("有効", "Active")),
          Map.entry(AccountStatus.LOCKED, List.of("ロック中", "Locked")),
          Map.entry(AccountStatus.DISABLED, List.of("無効", "Disabled")));

  private static final Words<SecondFactor> FACTORS =
      Words.of(
          Map.entry(SecondFactor.MAIL_OTP, List.of("メール", "Mail")),
          Map.entry(SecondFactor.TOTP, List.of("認証アプリ", "Authenticator app")));

  private static final Words<Role> ROLES =
      Words.of(
          Map.entry(Role.GENERAL, List.of("一般ユーザー", "General user")),
          Map.entry(Role.ADMINISTRATOR, List.of("ポータル管理者", "Portal administrator")));

  private static final ListTable<AccountView> TABLE =
      new ListTable<>(
          List.of(
              column("状態", "Status", STATUSES, AccountView::status),
              column("氏名", "Full name", AccountView::name),
              column("メールアドレス（ユーザーID）", "E-mail address (user ID)", AccountView::email),
              column("連絡先電話番号", "Contact telephone", AccountView::telephone),
              column("二段階認証", "Second factor", FACTORS, AccountView::secondFactor),
              column("種別", "Role", ROLES, AccountView::role),
              column("役職", "Job title", AccountView::title),
              column("携帯電話番号", "Mobile number", AccountView::mobile),
              column("コメント", "Comment", AccountView::comment),
              column("マスターID", "Master ID", AccountView::masterId)));

  private final ReadAccounts read;
  private final CallerProvider caller;

  AccountTableResource(ReadAccounts read, CallerProvider caller) {
    this.read = read;
    this.caller = caller;
  }

  @GET
  @Produces(CSV)
  @Operation(summary = "The list of users as a table, as it is searched and sorted")
  @APIResponse(responseCode = "200", content = @Content(mediaType = CSV))
  public RestResponse<StreamingOutput> table(
      @QueryParam("q") @Size(max = 200) @Nullable String keywords,
      @QueryParam("sort") @Nullable String sort,
      @QueryParam("language") @Nullable String language,
      @Context HttpHeaders headers) {
    String company = caller.portal().company();
    return TABLE.answer(
        "users", language, headers, part -> read.page(company, keywords, sort, part));
  }
}

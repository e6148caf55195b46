package io.bizportal.identity.signin;

import io.bizportal.kit.csv.CsvWriter;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.spool.Spool;
import io.bizportal.kit.table.TableAnswer;
import io.bizportal.kit.token.CallerProvider;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** Who came and went (B1), for administrators. */
@Path("/v1")
@RunOnVirtualThread
class AccessLogResource {

  private static final String CSV = "text/csv";

  private final ReadSignIns read;
  private final Reader reader;
  private final CallerProvider caller;
  private final Spool spool;

  AccessLogResource(ReadSignIns read, Reader reader, CallerProvider caller, Spool spool) {
    this.read = read;
    this.reader = reader;
    this.caller = caller;
    this.spool = spool;
  }

  @GET
  @Path("/sign-ins")
  @RolesAllowed("portal-administrator")
  @Transactional
  @Operation(
      summary = "The company's access log, newest first",
      description = "The total is counted to 10,000; see totalIsLowerBound.")
  public Page<SignInView> list(@BeanParam @Valid SignInFilter filter, @BeanParam PageRequest page) {
    return read.page(caller.portal().company(), filter, zone(), page);
  }

  @GET
  @Path("/sign-ins/days")
  @RolesAllowed("portal-administrator")
  @Transactional
  @Operation(summary = "Sign-ins and failures by day, in the reader's time zone")
  public List<ReadSignIns.Day> days(@BeanParam @Valid SignInFilter filter) {
    return read.days(caller.portal().company(), filter, zone());
  }

  @GET
  @Path("/sign-ins.csv")
  @RolesAllowed("portal-administrator")
  @Produces(CSV)
  @Operation(summary = "The same as a table for spreadsheets")
  @APIResponse(
      responseCode = "200",
      description = "UTF-8 with byte order mark, CRLF",
      content = @Content(mediaType = CSV))
  public RestResponse<StreamingOutput> csv(
      @BeanParam @Valid SignInFilter filter, @Context HttpHeaders headers) {
    String company = caller.portal().company();
    ZoneId zone = zone();
    Locale language =
        headers.getAcceptableLanguages().stream()
            .filter(one -> one.getLanguage().equals("ja") || one.getLanguage().equals("en"))
            .findFirst()
            .orElse(Locale.JAPANESE);
    return TableAnswer.of(
        "sign-ins",
        spool.of(
            stream -> {
              try (CsvWriter out = new CsvWriter(stream)) {
                SignInCsv csv = new SignInCsv(out, zone, language);
                csv.head();
                read.each(company, filter, zone, csv::line);
              }
            }));
  }

  private ZoneId zone() {
    return reader.self().recipient().timeZone();
  }
}

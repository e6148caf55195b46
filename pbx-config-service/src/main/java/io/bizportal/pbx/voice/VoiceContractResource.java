package io.bizportal.pbx.voice;

import io.bizportal.kit.token.VoiceGroupCaller;
import io.bizportal.pbx.access.IpVoiceCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.Session;

/** The contracts of a voice group, of which each has tables of its own. */
@Path("/v1/voice-groups/{voiceGroup}/contracts")
@Tag(name = "IP Voice")
@RunOnVirtualThread
class VoiceContractResource {

  private final IpVoiceCaller caller;
  private final Session database;

  VoiceContractResource(IpVoiceCaller caller, Session database) {
    this.caller = caller;
    this.database = database;
  }

  @GET
  @Transactional
  @RolesAllowed("contract-read")
  @Operation(summary = "The contracts that may be read, in order")
  public List<VoiceContractView> contracts(@PathParam("voiceGroup") String voiceGroup) {
    VoiceGroupCaller reader = caller.get();
    Set<String> writable = reader.contractsWith("write");
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
            select c.number, c.site_name,
                   (select count(*) from telephone_number n where n.contract = c.number) as numbers
              from contract c
             where c.number = any(cast(:contracts as text[])) and c.company = :company
               and c.service = 'IP_VOICE'
             order by c.number""",
                Tuple.class)
            .setParameter("contracts", reader.contractsWith("read").toArray(String[]::new))
            .setParameter("company", reader.company())
            .getResultList();
    return rows.stream()
        .map(
            row -> {
              String contract = row.get("number", String.class);
              return new VoiceContractView(
                  contract,
                  row.get("site_name", String.class),
                  row.get("numbers", Number.class).longValue(),
                  writable.contains(contract));
            })
        .toList();
  }
}

package io.bizportal.pbx.external;

import io.bizportal.kit.token.ContractCaller;
import io.bizportal.pbx.access.CloudPbxCaller;
import io.bizportal.pbx.change.Writes;
import io.bizportal.pbx.inventory.Inventories.VoiceContract;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Taking the numbers of the company's IP Voice contracts over (E4). */
@Path("/v1/contracts/{contract}/voice-contracts")
@Tag(name = "external numbers")
@RunOnVirtualThread
class TakeOverResource {

  private final CloudPbxCaller caller;
  private final TakeOverNumbers takeOver;
  private final Writes writes;

  TakeOverResource(CloudPbxCaller caller, TakeOverNumbers takeOver, Writes writes) {
    this.caller = caller;
    this.takeOver = takeOver;
    this.writes = writes;
  }

  @GET
  @RolesAllowed("contract-read")
  @Operation(summary = "IP Voice contracts whose numbers the caller may take over")
  public List<VoiceContract> offered(@PathParam("contract") String contract) {
    return takeOver.offered(caller.get());
  }

  @GET
  @Path("/{voiceContract}/take-over")
  @RolesAllowed("contract-read")
  @Operation(summary = "What taking over the numbers of an IP Voice contract would add")
  public TakeOverView preview(
      @PathParam("contract") String contract, @PathParam("voiceContract") String voiceContract) {
    ContractCaller reader = caller.get();
    takeOver.mayTakeFrom(reader, voiceContract);
    return takeOver.look(reader.contract(), reader.company(), voiceContract);
  }

  @POST
  @Path("/{voiceContract}/take-over")
  @RolesAllowed("contract-write")
  @Operation(summary = "Takes over the numbers of an IP Voice contract as one change set")
  public TakeOverView take(
      @PathParam("contract") String contract, @PathParam("voiceContract") String voiceContract) {
    ContractCaller writer = caller.get();
    // Asked before the contract is locked: nobody waits for another service under a lock.
    takeOver.mayTakeFrom(writer, voiceContract);
    return writes.now(writer, own -> takeOver.take(own, voiceContract));
  }
}

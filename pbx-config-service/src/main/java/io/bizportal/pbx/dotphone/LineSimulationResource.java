package io.bizportal.pbx.dotphone;

import io.bizportal.kit.token.ContractCaller;
import io.bizportal.pbx.access.DotphoneCaller;
import io.bizportal.pbx.inventory.Inventories;
import io.bizportal.pbx.routing.AskedCall;
import io.bizportal.pbx.routing.CallQuery;
import io.bizportal.pbx.routing.FutureSettings;
import io.bizportal.pbx.routing.SimulationStep;
import io.bizportal.pbx.routing.SimulationView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a call to a Dotphone Office line would ring (E10). */
@Path("/v1/contracts/{contract}/line-simulations")
@Tag(name = "login IDs")
@RunOnVirtualThread
class LineSimulationResource {

  private final DotphoneCaller caller;
  private final LineRouting routing;
  private final Inventories inventories;
  private final FutureSettings future;
  private final Clock clock;

  LineSimulationResource(
      DotphoneCaller caller,
      LineRouting routing,
      Inventories inventories,
      FutureSettings future,
      Clock clock) {
    this.caller = caller;
    this.routing = routing;
    this.inventories = inventories;
    this.future = future;
    this.clock = clock;
  }

  @GET
  @Transactional
  @RolesAllowed("contract-read")
  @Operation(summary = "Where a call would ring, and what happens if nobody answers")
  public SimulationView simulate(
      @PathParam("contract") String contract, @BeanParam CallQuery query) {
    ContractCaller reader = caller.get();
    String own = reader.contract();
    AskedCall call = AskedCall.of(query, false, clock.instant());
    FutureSettings.Foreseen<List<SimulationStep>> steps =
        future.at(
            reader.company(),
            Set.of(own),
            call.at(),
            () -> call.runOnLines(routing.of(own, call.dialed(), inventories.options(own))));
    return new SimulationView(call.dialed(), call.at(), steps.read(), steps.plans());
  }
}

package io.bizportal.pbx.voice;

import io.bizportal.kit.token.VoiceGroupCaller;
import io.bizportal.pbx.access.IpVoiceCaller;
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

/**
 * Where a call to a number of a voice group would ring (E10). It is followed through the contracts
 * that the caller may read; numbers of others are outside, whoever has them.
 */
@Path("/v1/voice-groups/{voiceGroup}/simulations")
@Tag(name = "IP Voice")
@RunOnVirtualThread
class VoiceSimulationResource {

  private final IpVoiceCaller caller;
  private final VoiceRouting routing;
  private final FutureSettings future;
  private final Clock clock;

  VoiceSimulationResource(
      IpVoiceCaller caller, VoiceRouting routing, FutureSettings future, Clock clock) {
    this.caller = caller;
    this.routing = routing;
    this.future = future;
    this.clock = clock;
  }

  @GET
  @Transactional
  @RolesAllowed("contract-read")
  @Operation(summary = "Where a call would ring, and what happens if nobody answers")
  public SimulationView simulate(
      @PathParam("voiceGroup") String voiceGroup, @BeanParam CallQuery query) {
    VoiceGroupCaller reader = caller.get();
    Set<String> readable = reader.contractsWith("read");
    AskedCall call = AskedCall.of(query, true, clock.instant());
    FutureSettings.Foreseen<List<SimulationStep>> steps =
        future.at(
            reader.company(),
            readable,
            call.at(),
            () -> call.runOnLines(routing.within(reader.company(), readable, call.dialed())));
    return new SimulationView(call.dialed(), call.at(), steps.read(), steps.plans());
  }
}

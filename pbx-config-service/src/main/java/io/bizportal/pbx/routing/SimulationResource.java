package io.bizportal.pbx.routing;

import io.bizportal.pbx.access.CloudPbxCaller;
import io.bizportal.pbx.numbering.EnteredNumber;
import io.bizportal.pbx.rule.Findings;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where a call would ring now (E10). */
@Path("/v1/contracts/{contract}/simulations")
@Tag(name = "simulation")
@RunOnVirtualThread
class SimulationResource {

  private final CloudPbxCaller caller;
  private final ReadRouting routing;
  private final EntityManager database;

  SimulationResource(CloudPbxCaller caller, ReadRouting routing, EntityManager database) {
    this.caller = caller;
    this.routing = routing;
    this.database = database;
  }

  /** What would happen, in order. */
  @Schema(requiredProperties = {"dialed", "steps"})
  record SimulationView(String dialed, List<SimulationStep> steps) {}

  @GET
  @Transactional
  @RolesAllowed("contract-read")
  @Operation(summary = "Where a call would ring, and what happens if nobody answers")
  public SimulationView simulate(
      @PathParam("contract") String path,
      @Parameter(description = "an external number of the contract, or a number inside it")
          @QueryParam("dialed")
          @Nullable String dialed,
      @Parameter(description = "numbers of telephones that are busy")
          @QueryParam("busy")
          @Size(max = 200)
          List<String> busy,
      @Parameter(description = "numbers of telephones that can't be reached")
          @QueryParam("unreachable")
          @Size(max = 200)
          List<String> unreachable) {
    String contract = caller.get().contract();
    String digits = digits(dialed);
    Optional<Target> inside = inside(contract, digits);
    UUID asked = inside.map(Target::id).orElse(new UUID(0, 0));
    Routing settings = routing.of(contract, asked);
    Optional<Target> target = inside.or(() -> Optional.ofNullable(settings.numbers().get(digits)));
    List<SimulationStep> steps =
        target
            .map(found -> Simulation.run(found, settings, states(busy, unreachable, settings)))
            .orElseGet(() -> List.of(nowhere(digits)));
    return new SimulationView(digits, steps);
  }

  private static String digits(@Nullable String dialed) {
    Optional<EnteredNumber> entered =
        dialed == null ? Optional.empty() : EnteredNumber.read(dialed);
    if (entered.isEmpty()) {
      Findings findings = new Findings();
      findings.add("/dialed", "not-a-number", "番号を数字で入力してください", "Not a number");
      findings.refuseIfAny();
    }
    return entered.orElseThrow().digits();
  }

  private Optional<Target> inside(String contract, String digits) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select owner, used_as from dial_string
                 where contract = :contract and digits = :digits""",
                Tuple.class)
            .setParameter("contract", contract)
            .setParameter("digits", digits)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(
            row ->
                row.get("used_as", String.class).equals("incoming-group")
                    ? new Target.Group(row.get("owner", UUID.class))
                    : new Target.Extension(row.get("owner", UUID.class)));
  }

  private static Map<UUID, PhoneState> states(
      List<String> busy, List<String> unreachable, Routing settings) {
    Map<String, PhoneState> byNumber = new HashMap<>();
    busy.forEach(number -> byNumber.put(number, PhoneState.BUSY));
    unreachable.forEach(number -> byNumber.put(number, PhoneState.UNREACHABLE));
    Map<UUID, PhoneState> states = new HashMap<>();
    settings
        .phones()
        .forEach(
            (id, phone) -> {
              PhoneState state = byNumber.get(phone.number());
              if (state != null) {
                states.put(id, state);
              }
            });
    return states;
  }

  private static SimulationStep nowhere(String digits) {
    return new SimulationStep(
        SimulationStep.Kind.LEADS_NOWHERE, 0, 0, digits, null, null, null, null);
  }
}

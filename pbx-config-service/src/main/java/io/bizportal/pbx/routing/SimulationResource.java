package io.bizportal.pbx.routing;

import io.bizportal.kit.token.ContractCaller;
import io.bizportal.pbx.access.CloudPbxCaller;
import io.bizportal.pbx.numbering.DialString;
import io.bizportal.pbx.rule.Findings;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a call to a cloud PBX would ring (E10). */
@Path("/v1/contracts/{contract}/simulations")
@Tag(name = "simulation")
@RunOnVirtualThread
class SimulationResource {

  private final CloudPbxCaller caller;
  private final ReadRouting routing;
  private final FutureSettings future;
  private final EntityManager database;
  private final Clock clock;

  SimulationResource(
      CloudPbxCaller caller,
      ReadRouting routing,
      FutureSettings future,
      EntityManager database,
      Clock clock) {
    this.caller = caller;
    this.routing = routing;
    this.future = future;
    this.database = database;
    this.clock = clock;
  }

  @GET
  @Transactional
  @RolesAllowed("contract-read")
  @Operation(summary = "Where a call would ring, and what happens if nobody answers")
  public SimulationView simulate(@PathParam("contract") String path, @BeanParam CallQuery query) {
    ContractCaller reader = caller.get();
    AskedCall call = AskedCall.of(query, true, clock.instant());
    FutureSettings.Foreseen<List<SimulationStep>> steps =
        future.at(
            reader.company(),
            Set.of(reader.contract()),
            call.at(),
            () -> steps(reader.contract(), call));
    return new SimulationView(call.dialed(), call.at(), steps.read(), steps.plans());
  }

  private List<SimulationStep> steps(String contract, AskedCall call) {
    Optional<Inside> dialed = inside(contract, call.dialed());
    Optional<CallingParty> internal =
        Optional.ofNullable(call.caller())
            .filter(DialString::isValid)
            .map(number -> new CallingParty.Extension(extension(contract, number)));
    CallingParty calling = internal.orElseGet(call::callingParty);
    if (dialed.isPresent()) {
      refuseFromOutside(calling);
    }
    if (dialed.filter(Inside::isFeatureCode).isPresent()) {
      return List.of(SimulationStep.alone(SimulationStep.Kind.FEATURE_CODE, call.dialed()));
    }
    Optional<Target> target = dialed.map(Inside::target);
    Routing settings =
        routing.of(
            contract,
            Stream.concat(
                    target.map(Target::id).stream(),
                    calling instanceof CallingParty.Extension(UUID id)
                        ? Stream.of(id)
                        : Stream.empty())
                .collect(Collectors.toUnmodifiableSet()));
    return call.run(
        target.orElseGet(() -> settings.numbers().get(call.dialed())), settings, calling);
  }

  /** Numbers inside are dialled inside. */
  private static void refuseFromOutside(CallingParty calling) {
    boolean outside =
        switch (calling) {
          case CallingParty.Anybody() -> false;
          case CallingParty.Extension ignored -> false;
          case CallingParty.Withheld() -> true;
          case CallingParty.Number ignored -> true;
        };
    if (outside) {
      Findings findings = new Findings();
      findings.add(
          "/dialed",
          "inside-only",
          "この番号には内線からだけかけられます。外線番号を入力してください",
          "Only extensions can dial this number; enter an external number");
      findings.refuseIfAny();
    }
  }

  private UUID extension(String contract, String number) {
    Optional<Inside> found = inside(contract, number).filter(Inside::isExtension);
    if (found.isEmpty()) {
      Findings findings = new Findings();
      findings.add("/caller", "extension-unknown", "この内線はありません", "There is no such extension");
      findings.refuseIfAny();
    }
    return found.orElseThrow().owner();
  }

  /** What a number inside the contract belongs to. */
  private record Inside(UUID owner, String usedAs) {

    boolean isFeatureCode() {
      return usedAs.equals("feature-code");
    }

    boolean isExtension() {
      return target() instanceof Target.Extension && !isFeatureCode();
    }

    Target target() {
      return usedAs.equals("incoming-group")
          ? new Target.Group(owner)
          : new Target.Extension(owner);
    }
  }

  private Optional<Inside> inside(String contract, String digits) {
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
        .map(row -> new Inside(row.get("owner", UUID.class), row.get("used_as", String.class)));
  }
}

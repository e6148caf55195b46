package io.bizportal.pbx.routing;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What would happen to a call, in order.
 *
 * @param at when the call comes in
 * @param plans planned changes that are due by then, in the order in which they are made
 */
@Schema(requiredProperties = {"dialed", "at", "steps", "plans"})
public record SimulationView(
    String dialed, Instant at, List<SimulationStep> steps, List<PlanEffect> plans) {}

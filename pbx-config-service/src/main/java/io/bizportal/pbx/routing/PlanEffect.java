package io.bizportal.pbx.routing;

import io.bizportal.pbx.rule.Finding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A planned change, looked at before its time.
 *
 * @param fits whether it was taken into account; if not, it would be refused whole
 * @param why what stands against it, if it doesn't fit
 */
@Schema(requiredProperties = {"id", "contract", "at", "memo", "fits", "why"})
public record PlanEffect(
    UUID id, String contract, Instant at, String memo, boolean fits, List<Finding> why) {}

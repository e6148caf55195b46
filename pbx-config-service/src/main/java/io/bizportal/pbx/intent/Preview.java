package io.bizportal.pbx.intent;

import io.bizportal.pbx.change.ChangeView;
import io.bizportal.pbx.routing.CallComparison;
import io.bizportal.pbx.rule.LoopWarning;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What changes would do.
 *
 * @param changes settings before and after
 * @param calls calls that would go another way
 */
@Schema(requiredProperties = {"changes", "warnings", "calls"})
public record Preview(
    List<ChangeView> changes, List<LoopWarning> warnings, CallComparison.Differences calls) {}

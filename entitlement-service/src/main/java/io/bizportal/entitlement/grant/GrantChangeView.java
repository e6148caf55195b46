package io.bizportal.entitlement.grant;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change of a group with all that is known of it.
 *
 * @param before the group before, if the change was to the group itself and it was there
 * @param after the group after, if it still was there
 */
@Schema(requiredProperties = {"change", "effects"})
record GrantChangeView(
    GrantChangeSummary change,
    @Nullable GroupState before,
    @Nullable GroupState after,
    List<GrantEffect> effects) {}

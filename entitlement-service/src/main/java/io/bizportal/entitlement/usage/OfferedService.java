package io.bizportal.entitlement.usage;

import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.catalogue.Category;
import io.bizportal.entitlement.catalogue.MenuEntry;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A service of which the reader reaches contracts (C1).
 *
 * @param contracts how many
 * @param targets how many entries its settings site's target list has; 0 without a settings site
 * @param usedAt when he last used it, if he did
 */
@Schema(requiredProperties = {"service", "category", "menu", "contracts", "targets", "pinned"})
record OfferedService(
    ServiceKind service,
    Category category,
    List<MenuEntry> menu,
    int contracts,
    int targets,
    boolean pinned,
    @Nullable Instant usedAt) {}
